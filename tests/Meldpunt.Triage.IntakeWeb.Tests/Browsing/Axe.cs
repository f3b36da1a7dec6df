using Deque.AxeCore.Commons;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>What axe-core finds on a page by all of its rules.</summary>
internal static class Axe
{
    // What is no violation is not told.
    private const string Run =
        """
        async () => {
          const found = await axe.run({ resultTypes: ["violations"] });
          return found.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> ViolationsAsync(BrowserPage page)
    {
        await page.RunInFramesAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
