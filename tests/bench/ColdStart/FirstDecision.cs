namespace Meldpunt.Triage.ColdStart;

/// <summary>The first decision of a process.</summary>
internal static class FirstDecision
{
    public static int Make()
    {
        Decision decision = TriageEngine.Default.Decide(new Report { Items = [new ReportItem { Format = Format.Photo }] });
        return decision.Route == Route.NeedsInformation ? 0 : 1;
    }
}
