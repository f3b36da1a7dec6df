namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>
/// Whether a credit bureau is asked about a loan: the decision <c>Strategy</c> of <c>0004-lending</c> of the DMN Technology Compatibility
/// Kit (github.com/dmn-tck/tck, Creative Commons Attribution-ShareAlike), and the two decisions that it is made from, which a host works
/// out. Its facts alone are used.
/// </summary>
public sealed class LendingTests(ITestOutputHelper output)
{
    internal static readonly PolicyOfOthers Policy = new("DMN TCK 0004-lending, Strategy", "lending", 6, Compare);

    private static readonly int[] Ages = [17, 18, 19];

    private static readonly string[] Risks = ["decline", "high", "medium", "low", "very-low"];

    [Fact]
    public void Every_loan_is_decided_as_the_table_does_once_the_host_has_decided_what_it_is_made_from() => Policy.ExpectNoDifference(output);

    [Fact]
    public void Nothing_is_found_and_the_two_kinds_of_call_are_alike_on_purpose() => Policy.AcceptedFindings().Should().Equal("reads-no-urls");

    private static string Eligibility(int age, string risk, bool isAffordable) => risk == "decline" || !isAffordable || age < 18 ? "ineligible" : "eligible";

    private static string BureauCall(string risk) => risk switch
    {
        "high" or "medium" => "full",
        "low" => "mini",
        _ => "none",
    };

    // Said of what is known of an applicant, without the two decisions between.
    private static string Decide(int age, string risk, bool isAffordable)
    {
        if (age < 18 || !isAffordable || risk == "decline") return "decline";
        return risk == "very-low" ? "through" : "bureau";
    }

    private static IEnumerable<Compared> Compare(TriageEngine engine) =>
        from age in Ages
        from risk in Risks
        from isAffordable in new[] { true, false }
        let item = Given.Item(engine, ("eligibility", Eligibility(age, risk, isAffordable)), ("bureau-call", BureauCall(risk)))
        select new Compared(Given.Show(item), Decide(age, risk, isAffordable), engine.Decide(item).Route);
}
