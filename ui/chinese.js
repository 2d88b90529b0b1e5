// The few English words that Streamlit itself puts on a page, in Chinese. Words of documents (.pq, code) are never touched.
(() => {
  const WORDS = new Map([
    ["Upload", "选择文件"],
    ["Browse files", "选择文件"],
    ["file upload", "选择文件"],
    ["Drag and drop file here", "把文件拖到这里"],
    ["Press Enter to apply", "按回车确定"],
    ["Press Enter to submit form", "按回车提交"],
    ["Press Ctrl+Enter to apply", "按 Ctrl+Enter 确定"],
    ["Press Ctrl+Enter to submit form", "按 Ctrl+Enter 提交"],
    ["Press ⌘+Enter to apply", "按 ⌘+Enter 确定"],
    ["Press ⌘+Enter to submit form", "按 ⌘+Enter 提交"],
    ["Expand sidebar", "打开菜单"],
    ["Collapse sidebar", "收起菜单"],
    ["Close sidebar", "收起菜单"],
    ["Navigate to home page", "回到首页"],
    ["Send message", "提问"],
    ["Choose an option", "请选择"],
    ["No results", "没有找到"],
    ["No options to select", "没有可选的"],
    ["Clear value", "清除"],
    ["Remove file", "移除文件"],
    ["Delete", "删除"],
    ["Copy to clipboard", "复制"],
    ["Copied", "已复制"],
    ["Running...", "正在处理……"],
    ["Stop", "停止"],
    ["Scroll to bottom", "到底部"],
    ["Connecting", "正在连接"],
    ["Connection error", "连接断开"],
    ["Is Streamlit still running?", "服务可能已经停止，请刷新后重试。"],
  ]);
  const SHAPES = [
    [/^(\d+)MB per file(?: [•·] (.+))?$/, (_, size, kinds) => `不超过 ${size} MB${kinds ? `：${kinds}` : ""}`],
    [/^(.+) files are not allowed\.?$/, (_, kind) => `不能读 ${kind} 文件。`],
    [/^File must be (\d+(?:\.\d+)?)MB or smaller\.?$/, (_, size) => `文件不能超过 ${size} MB。`],
  ];
  const ATTRIBUTES = ["aria-label", "title", "placeholder"];
  const OURS = ".pq, pre, code, textarea, script, style";
  const chinese = (words) => {
    const bare = words.trim();
    if (WORDS.has(bare)) return WORDS.get(bare);
    const shape = SHAPES.find(([pattern]) => pattern.test(bare));
    return shape ? bare.replace(...shape) : undefined;
  };
  const text = (node) => {
    const said = node.parentElement?.closest(OURS) ? undefined : chinese(node.nodeValue);
    if (said !== undefined) node.nodeValue = said;
  };
  const attributes = (element) => {
    for (const name of ATTRIBUTES) {
      const said = element.hasAttribute(name) ? chinese(element.getAttribute(name)) : undefined;
      if (said !== undefined) element.setAttribute(name, said);
    }
  };
  const whole = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return text(node);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(OURS)) return;
    attributes(node);
    node.childNodes.forEach(whole);
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") text(change.target);
      else if (change.type === "attributes") attributes(change.target);
      else change.addedNodes.forEach(whole);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
})();
