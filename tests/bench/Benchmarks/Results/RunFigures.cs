using Meldpunt.Triage.Benchmarks.Starting;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Everything that a run measured.</summary>
/// <param name="Command">The command that made it.</param>
/// <param name="Environment">The runtime and the processor, a line each.</param>
/// <param name="Benchmarks">The benchmarks.</param>
/// <param name="ByRules">Policies with more and more rules.</param>
/// <param name="ByRulesUnnumbered">The same, with more facts than can be numbered.</param>
/// <param name="ByFacts">Policies with more and more facts.</param>
/// <param name="Counts">The diagrams of the shipped policy.</param>
/// <param name="KeptWithPolicy">Bytes that an engine keeps, its policy included.</param>
/// <param name="KeptBesidePolicy">Bytes that an engine keeps beside its policy.</param>
/// <param name="Cold">Processes that make a first decision.</param>
/// <param name="LargeCheck">Milliseconds for the check of a large policy.</param>
/// <param name="LargeDiff">Milliseconds for the diff of a large policy.</param>
internal sealed record RunFigures(
    string Command,
    IReadOnlyList<string> Environment,
    Measurements Benchmarks,
    IReadOnlyList<ScaledFigures> ByRules,
    IReadOnlyList<ScaledFigures> ByRulesUnnumbered,
    IReadOnlyList<ScaledFigures> ByFacts,
    DiagramCounts Counts,
    double KeptWithPolicy,
    double KeptBesidePolicy,
    ColdStart Cold,
    double? LargeCheck,
    double? LargeDiff);
