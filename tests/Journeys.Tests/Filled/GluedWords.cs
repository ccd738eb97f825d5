using Microsoft.Playwright;

namespace SupplyChain.Journeys.Filled;

/// <summary>
/// Words of two elements that stand together without a space between them, as where a template's white space was left out: nothing that
/// axe looks for, and read as one word.
/// </summary>
static class GluedWords
{
    const string Find =
        """
        () => {
          const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let before = null;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement.closest("svg, script, style, option, textarea, .unseen")) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const boxes = range.getClientRects(), text = node.data;
            if (/^\s/.test(text)) before = null;
            if (boxes.length === 0) continue;
            const box = boxes[0];
            const stand = before && Math.abs(before.box.bottom - box.bottom) < 8 && Math.abs(before.box.right - box.left) < 1;
            const areWords = before && /[\p{L}\p{N}.;%)]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(text);
            if (stand && areWords) found.push(`${before.text.trim()}|${text.trim()}`);
            before = /\s$/.test(text) ? null : { text, box: boxes[boxes.length - 1] };
          }
          return [...new Set(found)];
        }
        """;

    public static async Task<IEnumerable<string>> FaultsAsync(IPage page, string where) =>
        (await page.EvaluateAsync<string[]>(Find)).Select(words => $"{where}: no space in {words}");
}
