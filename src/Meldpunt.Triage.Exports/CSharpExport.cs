using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Exports.CSharp;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// A policy as typed C#: enums for its facts, a report and an item that read and write its JSON, its routes, reasons, referrals, notices and labels as
/// constants, and an engine with what compiling makes in the code, so that a program starts without reading or proving anything. The package
/// <c>Meldpunt.Triage.Build</c> writes it at each build. The code is C# 12, as .NET 8 has it. The same policy gives the same text.
/// </summary>
public static class CSharpExport
{
    /// <summary>Writes the code of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="options">Names of the code; null for those of <see cref="CSharpOptions"/>.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A file of C#, its lines ended by <c>\n</c>; to be written as UTF-8.</returns>
    /// <exception cref="PolicyException">The policy is unsound, has a wrong word, or is too large; the message names the rules.</exception>
    /// <exception cref="ArgumentException">An option is not a name of C#.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static string Write(TriagePolicy policy, CSharpOptions? options = null, int nodeBudget = PolicyAnalysis.DefaultNodeBudget, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        CSharpOptions chosen = options ?? new();
        chosen.Expect();
        CompiledPolicy compiled = SoundPolicy.Compile(policy, nodeBudget, cancellation).Compiled;
        TypedNames names = new(policy, chosen.ClassName ?? TypedNames.ClassFor(policy), TypedNames.OfItems);
        return new TypedPolicy(compiled, names).WriteWhole(chosen);
    }
}
