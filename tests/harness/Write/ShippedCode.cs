using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.CSharp;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>What the library has of its own policy as code: the types of reports, how they hold answers, and the tables that it decides from.</summary>
internal static class ShippedCode
{
    private static readonly string Library = Path.Combine("src", "Meldpunt.Triage");

    /// <summary>Each file with what it should hold.</summary>
    public static IEnumerable<(string File, string Content)> Of(TriagePolicy policy)
    {
        CompiledPolicy compiled = CompiledPolicy.Compile(policy);
        TypedNames names = new(policy, "Report", "ReportItem");
        yield return (Path.Combine(Library, "Reports", "ShippedTypes.cs"), new TypedPolicy(compiled, names).WriteOwnTypes());
        yield return (Path.Combine(Library, "Intake", "ShippedReports.cs"), new TypedPolicy(compiled, names).WriteOwnReading());
        yield return (Path.Combine(Library, "Policies", "ShippedTables.cs"), new TypedPolicy(compiled, names).WriteOwnTables());
    }
}
