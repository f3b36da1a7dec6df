namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>A comparison that cannot fail proves nothing: each finds a wrong word in its document.</summary>
public sealed class PlantedFaultTests(ITestOutputHelper output)
{
    public static TheoryData<string, string, string> Faults => new()
    {
        { "approval", "\"affordable\": [\"yes\"] }, \"route\": \"declined\"", "\"affordable\": [\"yes\"] }, \"route\": \"approved\"" },
        { "priority", "\"age\": [\"18-or-over\"], ", "" },
        { "lending", "[\"none\"] }, \"route\": \"through\"", "[\"none\"] }, \"route\": \"bureau\"" },
        { "vacation-days", "[\"under-18\"] }, \"route\": \"27\"", "[\"under-18\"] }, \"route\": \"24\"" },
        { "vacation-days", "\"age\": [\"18-to-44\"], \"service\": [\"15-to-29\"]", "\"age\": [\"18-to-44\"], \"service\": [\"under-15\"]" },
        { "repository-access", "\"triager\": [\"yes\"]", "\"reader\": [\"yes\"]" },
        { "election", "{ \"excluded-by-a-court\": [\"yes\"] }", "{ \"detained\": [\"yes\"] }" },
        { "remit", "\"kind\": [\"child-not-photographic\", \"adult\"]", "\"kind\": [\"child\", \"child-not-photographic\", \"adult\"]" },
        { "remit", "{ \"reason\": [\"terrorism\"] }", "{ \"reason\": [\"other-harm\"] }" },
        { "remit", "\"noItem\": { \"route\": [\"assess\", \"needs-information\"] }", "\"noItem\": { \"route\": [\"refer\"] }" },
        { "hotline", "\"reason\": [\"prive\", \"sans-lien\"]", "\"reason\": [\"prive\"]" },
        { "hotline", "\"contenu\": [\"mineurs\"], \"hebergement\": [\"etranger\"]", "\"contenu\": [\"mineurs\"], \"hebergement\": [\"doute\"]" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_wrong_word_in_a_document_is_found_by_the_comparison(string file, string right, string wrong)
    {
        int differences = PolicyOfOthers.All.Single(policy => policy.File == file).DifferencesAfter(right, wrong);

        output.WriteLine($"{differences} inputs are decided otherwise");
        differences.Should().BePositive();
    }

    [Fact]
    public void Every_policy_has_a_fault_planted() => Faults.Select(row => row.Data.Item1).Should().Contain(PolicyOfOthers.All.Select(policy => policy.File));
}
