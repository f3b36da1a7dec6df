using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Json;
using Meldpunt.Triage.Benchmarks.Reports;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Bytes that work allocates once it has been done before.</summary>
internal static class Allocations
{
    /// <summary>All of the reports decided.</summary>
    public static double Deciding(Report[] reports)
    {
        EngineContender engine = new(TriageEngine.Default, new(TriageEngine.Default, reports));
        return Again(() => engine.Run(0, reports.Length));
    }

    /// <summary>A line of JSON to a line of JSON.</summary>
    public static double Line()
    {
        EngineLines engine = new(TriageEngine.Default, ReportLines.Of(Addresses.None(SeededReports.Complete(EveryContender.Reports, EveryContender.Seed))));
        return Again(() => engine.Run(0, EveryContender.Reports)) / EveryContender.Reports;
    }

    /// <summary>A decision explained.</summary>
    public static double Explanation()
    {
        ReportCases reports = new();
        reports.Prepare();
        return Again(reports.Explain) / ReportCases.Explained;
    }

    /// <summary>A check of the shipped policy.</summary>
    public static double Check() => Again(new PolicyCases().Check);

    /// <summary>An engine of the shipped policy's document.</summary>
    public static double Engine()
    {
        PolicyCases policy = new();
        return Again(() => policy.Create().GetHashCode());
    }

    private static double Again(Func<int> run)
    {
        run();
        return Timing.Allocated(run);
    }
}
