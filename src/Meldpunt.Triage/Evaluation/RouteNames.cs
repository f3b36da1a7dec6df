namespace Meldpunt.Triage.Evaluation;

/// <summary>The routes, and which of them is that of what still needs an answer.</summary>
internal sealed class RouteNames(string[] all, int unsettled)
{
    public string[] All => all;

    public int Unsettled => unsettled;
}
