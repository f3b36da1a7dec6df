namespace Meldpunt.Triage.Evaluation;

/// <summary>The routes still reachable from partial answers.</summary>
/// <param name="Routes">A bit for each route that can still be reached.</param>
/// <param name="Questions">A bit for each unanswered fact on which the route still depends.</param>
internal readonly record struct ReachableRoutes(uint Routes, ulong Questions)
{
    public bool IsSettled => uint.IsPow2(Routes);
}
