using System.Text;
using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class ScenarioRoundTripTests
{
    private static readonly Gen<string> Text = Gen.String["abc \"\\/\n\t\u0001é€\u2028<&'"];

    private static readonly Gen<ValueList<string>?> Words = Gen.Select(Gen.Bool, Text.Array[0, 3]).Select((given, words) => given ? words.ToValueList() : (ValueList<string>?)null);

    private static readonly Gen<string?> Route = Gen.OneOfConst(null, "assess", "refer", "näher");

    private static readonly Gen<ExpectedItem> Item =
        from route in Route
        from lists in Words.Array[6]
        select new ExpectedItem
        {
            Route = route,
            Reasons = lists[0],
            Questions = lists[1],
            Possible = lists[2],
            SufficientReason = lists[3],
            DecidedBy = lists[4],
            Outranked = lists[5],
        };

    private static readonly Gen<ValueList<ReferralContact>?> Contacts = Gen.OneOfConst<ValueList<ReferralContact>?>(
        null,
        [new("emergency-112", new() { Phone = "112" })],
        [new("näher", new() { Name = "a é€<&'", Phone = "", Url = "", Chat = "https://example.org" }), new("police", new() { Email = "", Hours = "24/7" })]);

    private static readonly Gen<ExpectedDecision> Expected =
        from route in Route
        from given in Gen.Bool
        from items in Item.Array[0, 2]
        from lists in Words.Array[4]
        from contacts in Contacts
        select new ExpectedDecision { Route = route ?? "refer", Items = given ? items.ToValueList() : null, Referrals = lists[0], Contacts = contacts, Notices = lists[1], Questions = lists[2], Labels = lists[3] };

    private static readonly Gen<Scenario> One =
        from name in Text
        from report in TriageGen.Reports(Made.Engine.Policy)
        from expected in Expected
        from closed in Gen.Bool
        from source in Text.Array[0, 2]
        select new Scenario(name, report, expected) { IsClosed = closed, Source = source.ToValueList() };

    [Fact]
    public void Scenarios_written_read_and_written_again_are_the_same_byte_for_byte() => One.Array[0, 3].Each(500, scenarios =>
    {
        byte[] written = ScenarioDocument.Write(scenarios);
        ScenarioReading reading = ScenarioDocument.Read(written);
        reading.Faults.Should().BeEmpty();
        Encoding.UTF8.GetString(ScenarioDocument.Write(reading.Scenarios)).Should().Be(Encoding.UTF8.GetString(written));
        reading.Scenarios.Select(Plain).Should().Equal(scenarios.Select(Plain));
    }, scenarios => Encoding.UTF8.GetString(ScenarioDocument.Write(scenarios)));

    [Fact]
    public void An_address_and_an_id_with_unusual_characters_are_written_as_they_are()
    {
        const string Report = """{"id":"r-1 é \" \\ \u0001","items":[{"url":"https://example.org/é?a=<b>&c='d'+e","place":null}]}""";
        byte[] written = ScenarioDocument.Write([Made.Scenario("one", Report, new() { Route = "assess" })]);
        ScenarioDocument.Write(ScenarioDocument.Read(written).Scenarios).Should().Equal(written);
        Encoding.UTF8.GetString(written).Should().Contain("https://example.org/é?a=<b>&c='d'+e").And.Contain("\"place\": null");
    }

    [Fact]
    public void A_scenario_knows_its_file_and_line()
    {
        byte[] written = ScenarioDocument.Write([Made.Scenario("one", "{}", new() { Route = "assess" }), Made.Scenario("two", "{}", new() { Route = "assess" })]);
        ValueList<Scenario> read = ScenarioDocument.Read(written, "a.json").Scenarios;
        read.Select(scenario => (scenario.File, scenario.Line, scenario.ToString())).Should().Equal(("a.json", 3, "one"), ("a.json", 4, "two"));
    }

    // Where it stands aside, and the white space of its report.
    private static Scenario Plain(Scenario scenario) => scenario with { File = "", Line = 0, Path = "$", Report = Canonical(scenario.Report) };

    private static string Canonical(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();
}
