using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing.Tests.Shipped;

namespace Meldpunt.Triage.Testing.Tests.Mutation;

/// <summary>Each part of each contact can be changed, and only what names it notices.</summary>
public sealed class ContactMutantTests
{
    private static readonly MutationOperator[] OfContacts = [MutationOperator.ChangeContact, MutationOperator.DropContact];

    private static readonly TriagePolicy Parcels = new PolicyBuilder("parcels", "1")
        .ItemFact("content", "letter", "food", "in-doubt")
        .Otherwise("A", "deliver", "assess")
        .Referral(new("desk", [ReportCondition.Always], new("The desk", "+31 20 123 45 69") { Url = "https://example.org/help", Email = "help@example.org", Chat = "https://chat.example/", Hours = "24/7" }))
        .Referral(new("shop", [ReportCondition.Always], new("The shop")))
        .Build();

    [Fact]
    public void Every_part_is_changed_and_every_part_but_a_name_left_out() => Mutants(Parcels).Select(mutant => mutant.Text).Should().Equal(
        "referral 'desk' with another name",
        "referral 'desk' with another phone", "referral 'desk' without its phone",
        "referral 'desk' with another url", "referral 'desk' without its url",
        "referral 'desk' with another email", "referral 'desk' without its email",
        "referral 'desk' with another chat", "referral 'desk' without its chat",
        "referral 'desk' with another hours", "referral 'desk' without its hours",
        "referral 'shop' with another name");

    [Fact]
    public void Each_mutant_has_another_contact_and_makes_an_engine() => Mutants(Parcels).Should().OnlyContain(mutant =>
        mutant.Policy.Referrals != Parcels.Referrals && TriageEngine.Create(mutant.Policy) != null);

    [Fact]
    public void A_mutant_of_a_mutant_differs_again() => Mutants(Parcels).Should().OnlyContain(mutant =>
        Mutants(mutant.Policy).All(again => again.Policy.Referrals != mutant.Policy.Referrals));

    [Fact]
    public void A_suite_that_names_no_contact_notices_none_and_the_scenarios_that_would_name_each()
    {
        TriageEngine engine = TriageEngine.Create(Parcels);
        Decision decision = Made.Decision(engine, "{}");
        ScenarioSuite suite = ScenarioSuite.Create(engine, [Made.Scenario("all but contacts", "{}", Made.Whole(decision))]);

        MutationReport report = MutationTesting.Run(suite, Mutants(Parcels));

        report.Results.Should().OnlyContain(result => result.Fate == MutantFate.Survived);
        report.ToString().Should().Contain("survived: referral 'desk' without its chat; this report would kill it: {\"items\":[]}, with the contact of 'desk'");
        Scenario scenario = report.KillingScenarios.Should().ContainSingle("one report shows them all").Subject;
        scenario.Expected.Contacts!.Value.Select(contact => contact.Referral).Should().Equal("desk", "shop");
        ScenarioSuite more = ScenarioSuite.Create(engine, [.. suite.Scenarios, .. ScenarioDocument.Read(ScenarioDocument.Write([scenario])).Scenarios]);
        MutationTesting.Run(more, Mutants(Parcels)).Results.Should().OnlyContain(result => result.Fate == MutantFate.Killed && result.KilledBy == scenario.Name);
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("url")]
    [InlineData("email")]
    [InlineData("chat")]
    [InlineData("hours")]
    public void A_scenario_kills_exactly_the_mutants_of_the_parts_that_it_names(string word)
    {
        Contact contact = Parcels.Referrals[0].Contact;
        ContactPattern said = word switch
        {
            "phone" => new() { Phone = contact.Phone },
            "url" => new() { Url = contact.Url },
            "email" => new() { Email = contact.Email },
            "chat" => new() { Chat = contact.Chat },
            "hours" => new() { Hours = contact.Hours },
            _ => throw new ArgumentOutOfRangeException(nameof(word)),
        };
        ScenarioSuite suite = ScenarioSuite.Create(TriageEngine.Create(Parcels), [Made.Scenario("one", "{}", new() { Contacts = [new("desk", said)] })]);

        MutationTesting.Run(suite, Mutants(Parcels)).Results.Where(result => result.Fate == MutantFate.Killed).Select(result => result.Mutant.Text)
            .Should().Equal($"referral 'desk' with another {word}", $"referral 'desk' without its {word}");
    }

    [Fact]
    public void A_guarantee_that_names_a_part_refuses_its_mutants()
    {
        TriagePolicy guarded = Parcels with { Guarantees = [new("reachable", GuaranteeScope.Report, GuaranteeKind.Always) { Then = new() { Contacts = [new("desk", new() { Hours = "24/7" })] } }] };
        ScenarioSuite suite = ScenarioSuite.Create(TriageEngine.Create(guarded), [Made.Scenario("one", "{}", new() { Route = "needs-information" })]);
        MutationTesting.Run(suite, Mutants(guarded)).Results.Where(result => result.Fate == MutantFate.Refused).Select(result => result.Mutant.Text)
            .Should().Equal("referral 'desk' with another hours", "referral 'desk' without its hours");
    }

    [Fact]
    public void A_contact_that_no_reporter_is_shown_decides_nothing()
    {
        TriagePolicy unseen = Parcels with { Referrals = [Parcels.Referrals[1] with { When = [ReportCondition.SomeItemIs("out-of-scope")] }] };
        ScenarioSuite suite = ScenarioSuite.Create(TriageEngine.Create(unseen), [Made.Scenario("one", "{}", new() { Route = "needs-information" })]);
        MutationTesting.Run(suite, Mutants(unseen)).Results.Should().ContainSingle().Which.Fate.Should().Be(MutantFate.Equivalent);
    }

    [Fact]
    public void The_smallest_suite_names_each_contact_once_and_kills_all_their_mutants()
    {
        ValueList<Scenario> scenarios = ScenarioGeneration.SmallestSuite(Made.Engine);
        scenarios.SelectMany(scenario => scenario.Expected.Contacts ?? []).Select(contact => contact.Referral).Should().BeEquivalentTo(Made.Engine.Policy.Referrals.Select(referral => referral.Id));
        MutationTesting.Run(ScenarioSuite.Create(Made.Engine, scenarios), Mutants(Made.Engine.Policy)).Results
            .Should().OnlyContain(result => result.Fate == MutantFate.Killed || result.Fate == MutantFate.Refused);
    }

    [Fact]
    public void Another_number_for_an_emergency_is_noticed_by_a_guarantee_and_by_the_shipped_scenarios()
    {
        TriagePolicy wrong = Made.Engine.Policy with
        {
            Texts = PolicyTexts.None,
            Referrals = Made.Engine.Policy.Referrals.Select(rule => rule.Id == "emergency-112" ? rule with { Contact = rule.Contact with { Phone = "113" } } : rule).ToValueList(),
        };
        PolicyAnalysis.Create(wrong).Findings().Where(finding => finding.Severity == FindingSeverity.Error).Should().ContainSingle().Which.Code.Should().Be(FindingCodes.BrokenGuarantee);
        MutationTesting.Run(ShippedSuite.All, Mutants(Made.Engine.Policy).Where(mutant => mutant.Policy.Referrals == wrong.Referrals)).Results.Should().ContainSingle().Which.Fate.Should().Be(MutantFate.Refused);

        ScenarioSuite suite = ScenarioSuite.Create(TriageEngine.Create(wrong with { Guarantees = [] }), ShippedSuite.All.Scenarios);
        suite.Run().Where(result => !result.Passed).SelectMany(result => result.Mismatches)
            .Should().Equal(new Mismatch { Part = "contacts.emergency-112.phone", Expected = "112", Actual = "113" });
    }

    private static IEnumerable<PolicyMutant> Mutants(TriagePolicy policy) => PolicyMutants.Create(policy).Where(mutant => OfContacts.Contains(mutant.Operator));
}
