using Meldpunt.Triage.Benchmarks.Checks;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>A way of deciding a list of reports.</summary>
internal interface IContender
{
    /// <summary>What it is called in a message.</summary>
    string Name { get; }

    /// <summary>True when it also gives possible routes and questions.</summary>
    bool IsDetailed { get; }

    /// <summary>Decides a number of reports one after another, and gives a sum that depends on what came out.</summary>
    int Run(int from, int count);

    /// <summary>The decision on one report, to be compared.</summary>
    DecisionText Decision(int report);
}
