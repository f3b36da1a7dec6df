using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>What axe-core finds on a page.</summary>
internal static class Axe
{
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page) =>
        [.. from violation in (await page.RunAxe()).Violations
            from node in violation.Nodes
            select $"{violation.Id}: {node.Target}"];
}
