namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>
/// Whether an application is approved, by a table of which exactly one row applies: <c>0004-simpletable-U</c> of the DMN Technology
/// Compatibility Kit (github.com/dmn-tck/tck, Creative Commons Attribution-ShareAlike). Its facts alone are used.
/// </summary>
public sealed class ApprovalTests(ITestOutputHelper output)
{
    internal static readonly PolicyOfOthers Policy = new("DMN TCK 0004-simpletable-U", "approval", 12, Compare);

    private static readonly int[] Ages = [0, 17, 18, 19, 64];

    private static readonly string[] Risks = ["high", "medium", "low"];

    [Fact]
    public void Every_application_is_decided_as_the_table_does() => Policy.ExpectNoDifference(output);

    [Fact]
    public void Exactly_one_row_applies_to_each_application() =>
        Inputs.Select(input => Policy.Engine.Decide(Item(Policy.Engine, input)).Reasons.Count).Should().OnlyContain(count => count == 1);

    [Fact]
    public void Nothing_is_found_but_what_keeps_the_rows_of_the_table_apart() => Policy.AcceptedFindings().Should().BeEquivalentTo(
        "redundant-condition: rules row-2; fact risk", "redundant-condition: rules row-2; fact affordable", "redundant-condition: rules row-3; fact affordable", "reads-no-urls");

    [Fact]
    public void What_is_still_unknown_when_a_report_is_closed_approves_nothing()
    {
        PreparedReport unknown = new() { Items = [new() { Answers = Given.Item(Policy.Engine, ("age", "18-or-over"), ("risk", "low")) }], Answers = Given.Report(Policy.Engine) };

        Policy.Engine.Decide(unknown).Route.Should().Be("open");
        Policy.Engine.Decide(Policy.Engine.Close(unknown)).Route.Should().Be("declined");
    }

    private static string Decide(int age, string risk, bool isAffordable)
    {
        if (!isAffordable || risk == "high") return "declined";
        return age >= 18 ? "approved" : "declined";
    }

    private static IEnumerable<(int Age, string Risk, bool IsAffordable)> Inputs =>
        from age in Ages
        from risk in Risks
        from isAffordable in new[] { true, false }
        select (age, risk, isAffordable);

    private static IEnumerable<Compared> Compare(TriageEngine engine) =>
        from input in Inputs
        let item = Item(engine, input)
        select new Compared(Given.Show(item), Decide(input.Age, input.Risk, input.IsAffordable), engine.Decide(item).Route);

    private static Answers Item(TriageEngine engine, (int Age, string Risk, bool IsAffordable) input) => Given.Item(
        engine, ("age", input.Age < 18 ? "under-18" : "18-or-over"), ("risk", input.Risk), ("affordable", Given.YesNo(input.IsAffordable)));
}
