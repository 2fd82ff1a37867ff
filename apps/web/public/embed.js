// The inquiry form within another page: <script src="https://<dandori>/embed.js" data-language="ja" async></script>
// It puts an iframe where the script stands and keeps it as high as the form. Nothing of the page around it is read.
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const origin = new URL(script.src).origin;
  const frame = document.createElement('iframe');
  const language = script.dataset.language === 'en' ? 'en' : 'ja';
  frame.src = `${origin}/inquiry?embed=true&language=${language}`;
  frame.title = language === 'en' ? 'Inquiry' : 'お問い合わせ';
  frame.style.cssText = 'width:100%;border:0;min-height:480px';
  frame.loading = 'lazy';
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data?.type !== 'dandori:height') return;
    frame.style.height = `${Math.min(Math.max(Number(data.height) || 0, 200), 4000)}px`;
  });
  script.after(frame);
})();
