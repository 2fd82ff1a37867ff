import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, INTERNAL } from '../auth/allow.js';
import { Answers } from '../openapi/answers.js';
import { weekBoard, weekParams, weekQuery, type WeekBoard, type WeekParams, type WeekQuery } from './weeks.schema.js';
import { Weeks } from './weeks.service.js';

@Controller('v1/pipelines/:pipeline/weeks')
export class WeeksController {
  constructor(private readonly weeks: Weeks) {}

  @Get()
  @Allow(...INTERNAL)
  @Answers(weekBoard, { summary: 'What each week can take, and what is promised of it' })
  board(@Param({ schema: weekParams }) { pipeline }: WeekParams, @Query({ schema: weekQuery }) query: WeekQuery): Promise<WeekBoard> {
    return this.weeks.board(pipeline, query);
  }
}
