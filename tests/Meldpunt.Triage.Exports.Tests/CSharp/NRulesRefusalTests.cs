using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.CSharp;

/// <summary>What classes of NRules cannot say is refused, every fault with its place.</summary>
public sealed class NRulesRefusalTests
{
    [Fact]
    public void A_rule_that_always_applies_gives_no_reason_and_one_with_conditions_gives_one()
    {
        TriagePolicy policy = Parcels()
            .Rule("A", new("perishable", Condition.Where("content", "food"), "refer") { GivesReason = false })
            .Rule("B", new("deliver", Condition.Always, "assess") { GivesReason = true })
            .Build();
        Refused(policy).Should().Equal(
            "$.groups[0].rules[0]: 'perishable' has conditions and gives no reason; a class with conditions gives one",
            "$.groups[1].rules[0]: 'deliver' always applies and gives a reason; a class without conditions gives none");
    }

    [Fact]
    public void Names_that_C_sharp_has_already_are_refused()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1")
            .Doubt("other").ItemFact("rule", "to-string", "other")
            .ItemFact("heavy-rule", "yes", "other")
            .ItemFact("item", "yes", "other")
            .Rule("A", "heavy", Condition.Where("heavy-rule", "yes"), "refer").Otherwise("B", "deliver", "assess").Build();
        Refused(policy).Should().Equal(
            "$.itemFacts[0]: 'rule' would be 'Rule', which every class or rule has already; give it another name",
            "$.itemFacts[0]: the answer 'to-string' to 'rule' would be 'ToString', which every enum has already; give it another name",
            "$.groups: the rule 'heavy' and the fact 'heavy-rule' would both be 'HeavyRule'",
            "$.itemFacts: the fact 'item' and the class of the facts would both be 'Item'");
    }

    [Theory]
    [InlineData("rules", "Item", null, "'rules' is not the name of a namespace: expected letters and digits, beginning with a capital")]
    [InlineData("Rules", "The Item", null, "a text of 8 characters is not the name of a class: expected letters and digits, beginning with a capital")]
    [InlineData("Rules", "Item", "A..B", "a text of 4 characters is not the name of a namespace: expected letters and digits, beginning with a capital")]
    public void A_name_that_is_none_is_refused(string space, string type, string? facts, string message)
    {
        TriagePolicy policy = Parcels().Otherwise("B", "deliver", "assess").Build();
        FluentActions.Invoking(() => NRulesExport.Write(policy, new() { Namespace = space, FactType = type, FactNamespace = facts }))
            .Should().Throw<ArgumentException>().Which.Message.Should().StartWith(message);
    }

    [Fact]
    public void The_same_policy_gives_the_same_text_and_texts_cannot_leave_their_comment()
    {
        TriagePolicy shipped = TriageEngine.Default.Policy;
        NRulesExport.Write(shipped).Should().Be(NRulesExport.Write(shipped));
        TriagePolicy policy = Parcels().Rule("A", "perishable", Condition.Where("content", "food"), "refer").Otherwise("B", "deliver", "assess")
            .Texts(new("en", [new("reason.perishable", "a < b & c > d */ class X")])).Build();
        NRulesExport.Write(policy).Should().Contain("/// <summary>a &lt; b &amp; c &gt; d */ class X</summary>\n");
    }

    private static PolicyBuilder Parcels() => new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "food", "in-doubt");

    private static IEnumerable<string> Refused(TriagePolicy policy) =>
        FluentActions.Invoking(() => NRulesExport.Write(policy)).Should().Throw<PolicyException>()
            .Which.Faults.Select(fault => $"{fault.Path}: {fault.Message}");
}
