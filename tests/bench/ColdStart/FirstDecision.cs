using System.Runtime;

namespace Meldpunt.Triage.ColdStart;

/// <summary>The first decision of a process.</summary>
internal static class FirstDecision
{
    public static int Make()
    {
        Decision decision = TriageEngine.Default.Decide(new Report { Items = [new ReportItem { Format = Format.Photo }] });
        return decision.Route == Route.NeedsInformation ? 0 : 1;
    }

    /// <summary>Makes it, and prints how many methods were compiled until then.</summary>
    public static int Count()
    {
        int failed = Make();
        long methods = JitInfo.GetCompiledMethodCount();
        Console.WriteLine(methods);
        return failed;
    }
}
