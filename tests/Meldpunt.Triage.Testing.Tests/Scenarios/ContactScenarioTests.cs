using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests.Scenarios;

/// <summary>Scenarios that say how an organisation is reached.</summary>
public sealed class ContactScenarioTests
{
    private const string Danger = """{"items":[],"immediateDanger":"yes","childConcern":"yes"}""";

    private static readonly ReferralContact Right = new("emergency-112", new() { Name = "112", Phone = "112", Url = "" });

    [Fact]
    public void A_scenario_passes_where_the_contact_is_as_it_says() => Run(Made.Engine, Right).Passed.Should().BeTrue();

    [Theory]
    [InlineData("113", "113")]
    [InlineData(null, "(none)")]
    public void Another_number_fails_a_scenario_that_names_it(string? phone, string actual) =>
        Run(Reached(contact => contact with { Phone = phone }), Right).Mismatches.Should().Equal(new Mismatch { Part = "contacts.emergency-112.phone", Expected = "112", Actual = actual });

    [Fact]
    public void A_part_that_a_scenario_says_there_is_none_of_fails_it_where_there_is_one() =>
        Run(Reached(contact => contact with { Url = "https://example.org" }), Right).Mismatches.Should().Equal(new Mismatch { Part = "contacts.emergency-112.url", Expected = "(none)", Actual = "https://example.org" });

    [Fact]
    public void What_a_scenario_does_not_say_of_a_contact_is_not_looked_at() =>
        Run(Reached(contact => contact with { Chat = "https://example.org", Hours = "24/7" }), Right).Passed.Should().BeTrue();

    [Fact]
    public void A_contact_of_a_referral_that_is_not_made_is_a_mismatch() =>
        Run(Made.Engine, new ReferralContact("police", new() { Phone = "0900-8844", Chat = "" })).Mismatches.Should().Equal(
            new Mismatch { Part = "contacts.police.phone", Expected = "0900-8844", Actual = "(not referred to)" },
            new Mismatch { Part = "contacts.police.chat", Expected = "(none)", Actual = "(not referred to)" });

    [Fact]
    public void Accepting_updates_the_parts_of_a_contact_that_are_said()
    {
        ScenarioSuite suite = Suite(Reached(contact => contact with { Phone = "113", Url = "https://example.org", Email = "a@example.org" }), Right);
        suite.Accept()[0].Expected.Should().Be(new ExpectedDecision { Contacts = [new("emergency-112", new() { Name = "112", Phone = "113", Url = "https://example.org" })] });
    }

    [Fact]
    public void Accepting_where_the_organisation_is_no_longer_named_says_which_are()
    {
        ScenarioSuite suite = Suite(Made.Engine, new ReferralContact("police", new() { Phone = "0900-8844" }));
        suite.Accept()[0].Expected.Should().Be(new ExpectedDecision { Referrals = ["emergency-112", "veilig-thuis"] });
    }

    [Fact]
    public void Contacts_are_written_as_they_are_read()
    {
        const string Contacts = """"contacts": { "emergency-112": { "name": "112", "phone": "112", "url": null } }"""";
        byte[] written = ScenarioDocument.Write([Scenario(Right)]);
        Encoding.UTF8.GetString(written).Should().Contain(Contacts);
        ScenarioDocument.Read(written).Scenarios[0].Expected.Contacts!.Value.Should().Equal(Right);
    }

    [Theory]
    [InlineData("""{ "emergency": { "phone": "112" } }""", "contacts.emergency: 'emergency' is not a referral; did you mean 'emergency-112'?")]
    [InlineData("""{ "emergency-112": {} }""", "contacts.emergency-112: nothing is said of this contact; expected 'name', 'phone', 'url', 'email', 'chat' or 'hours'")]
    [InlineData("""{ "emergency-112": { "phone": "" } }""", "contacts.emergency-112.phone: 'phone' is blank; write null for none")]
    [InlineData("""{ "emergency-112": { "phone": "one one two" } }""", "contacts.emergency-112.phone: 'phone' has no digit; expected at most 15 digits")]
    [InlineData("""{ "emergency-112": { "name": null } }""", "contacts.emergency-112.name: expected a text")]
    [InlineData("""{ "emergency-112": { "url": "example.org" } }""", "contacts.emergency-112.url: 'url' is not a whole https address")]
    [InlineData("""{ "emergency-112": { "site": "https://example.org" } }""", "contacts.emergency-112.site: 'site' is not a property here; expected 'name', 'phone', 'url', 'email', 'chat' or 'hours'")]
    [InlineData("""{ "emergency-112": "112" }""", "contacts.emergency-112: expected an object")]
    [InlineData("""["emergency-112"]""", "contacts: expected an object")]
    [InlineData("{}", "contacts: no contact is named here; leave 'contacts' out")]
    public void What_is_wrong_with_expected_contacts_is_told_with_its_place(string contacts, string fault)
    {
        using TestFolder folder = new();
        string file = folder.Write("one.json", $$$"""{"scenarios":[{"name":"one","report":{},"expected":{"contacts":{{{contacts}}} }}]}""");
        Func<ScenarioSuite> load = () => ScenarioSuite.Load(Made.Engine, file);
        load.Should().Throw<ScenarioException>().Which.Message.Should().Contain($"$.scenarios[0].expected.{fault}");
    }

    private static ScenarioResult Run(TriageEngine engine, ReferralContact contact) => Suite(engine, contact).Run("one");

    private static ScenarioSuite Suite(TriageEngine engine, ReferralContact contact) => ScenarioSuite.Create(engine, [Scenario(contact)]);

    private static Scenario Scenario(ReferralContact contact) => new("one", Danger, new() { Contacts = [contact] });

    private static TriageEngine Reached(Func<Contact, Contact> change) => TriageEngine.Create(Made.Engine.Policy with
    {
        Guarantees = [],
        Texts = PolicyTexts.None,
        Referrals = Made.Engine.Policy.Referrals.Select(rule => rule.Id == "emergency-112" ? rule with { Contact = change(rule.Contact) } : rule).ToValueList(),
    });
}
