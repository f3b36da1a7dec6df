using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Scenarios;

/// <summary>What came of a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Mismatches">The parts that are not as expected; none when it passed.</param>
/// <param name="Account">Why the decision is as it is, in words; empty when the scenario passed.</param>
public sealed record ScenarioResult(Scenario Scenario, Decision Decision, ValueList<Mismatch> Mismatches, string Account)
{
    /// <summary>True when everything is as expected.</summary>
    public bool Passed => Mismatches.IsEmpty;

    /// <summary>Expected and actual side by side, and why.</summary>
    public override string ToString()
    {
        string where = Scenario.File.Length > 0 ? $" ({Scenario.File}:{Scenario.Line})" : "";
        if (Passed) return $"Scenario '{Scenario.Name}'{where} passed.";
        int part = Mismatches.Max(mismatch => mismatch.Part.Length);
        int expected = Math.Max("expected".Length, Mismatches.Max(mismatch => mismatch.Expected.Length));
        IEnumerable<string> rows = Mismatches.Select(mismatch => $"  {mismatch.Part.PadRight(part)}  {mismatch.Expected.PadRight(expected)}  {mismatch.Actual}");
        string head = $"  {"".PadRight(part)}  {"expected".PadRight(expected)}  actual";
        return string.Join('\n', rows.Prepend(head).Prepend($"Scenario '{Scenario.Name}'{where} is not decided as expected:").Append(Account));
    }
}
