import { createRootRoute, Outlet } from '@tanstack/react-router';
import { ErrorPage } from '../shared/error-page.js';
import { NotFound } from '../shared/not-found.js';

/** The root of every page; staff and customers hang their own pages on it. */
export const rootRoute = createRootRoute({ component: Outlet, errorComponent: ErrorPage, notFoundComponent: NotFound });
