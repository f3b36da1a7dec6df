namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>
/// Whether an application is approved, by a table of which several rows may apply and the best output counts:
/// <c>0006-simpletable-P1</c> of the DMN Technology Compatibility Kit (github.com/dmn-tck/tck, Creative Commons
/// Attribution-ShareAlike). Its facts alone are used.
/// </summary>
public sealed class PriorityTests(ITestOutputHelper output)
{
    internal static readonly PolicyOfOthers Policy = new("DMN TCK 0006-simpletable-P1", "priority", 12, Compare);

    private static readonly int[] Ages = [0, 17, 18, 19, 64];

    private static readonly string[] Risks = ["high", "medium", "low"];

    // The first output of those that rows give is the answer.
    private static readonly string[] Outputs = ["approved", "declined"];

    [Fact]
    public void Every_application_is_decided_as_the_table_does_and_for_all_the_rows_that_apply() => Policy.ExpectNoDifference(output);

    [Fact]
    public void Nothing_is_found_but_that_a_refused_application_needs_no_row_of_its_own() => Policy.AcceptedFindings().Should().BeEquivalentTo(
        "redundant-condition: rules row-2; fact age", "redundant-condition: rules row-3; fact risk", "redundant-condition: rules row-4; fact affordable", "reads-no-urls");

    private static string Decide(int age, string risk, bool isAffordable)
    {
        (bool Applies, string Output)[] rows =
        [
            (age >= 18 && risk is "medium" or "low" && isAffordable, "approved"),
            (age < 18, "declined"),
            (risk == "high", "declined"),
            (!isAffordable, "declined"),
        ];
        int[] applying = [.. Enumerable.Range(0, rows.Length).Where(row => rows[row].Applies)];
        string best = Outputs.First(one => applying.Any(row => rows[row].Output == one));
        return $"{best} by {string.Join(' ', applying.Select(row => $"row-{row + 1}"))}";
    }

    private static IEnumerable<Compared> Compare(TriageEngine engine) =>
        from age in Ages
        from risk in Risks
        from isAffordable in new[] { true, false }
        let item = Given.Item(engine, ("age", age < 18 ? "under-18" : "18-or-over"), ("risk", risk), ("affordable", Given.YesNo(isAffordable)))
        let outcome = engine.Decide(item)
        select new Compared(Given.Show(item), Decide(age, risk, isAffordable), $"{outcome.Route} by {string.Join(' ', outcome.Reasons)}");
}
