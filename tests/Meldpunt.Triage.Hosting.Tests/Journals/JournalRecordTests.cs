using System.Text;
using Meldpunt.Triage.Harness.Journal;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

public sealed class JournalRecordTests
{
    private const string Line =
        """{"time":"2026-11-24T12:00:00.0000000Z","facts":{"shared":"no"},"decision":{"route":"refer","items":[{"route":"refer","reasons":["cloud"],"possible":["refer"],"questions":[],"facts":{"place":"cloud","link":"given"},"url":{"evidence":"certain","place":"cloud"}}],"referrals":["police"],"notices":["confidential"],"questions":["searched"],"policy":{"id":"p","version":"1","sha256":"ab"}}}""";

    [Fact]
    public void A_written_record_is_read_back_with_its_outcome_and_decided_the_same()
    {
        JournalReader reader = new(TriageEngine.Default);
        for (int number = 0; number < 2000; number++)
        {
            DecisionRecord record = SeededRecords.Of(number);
            RecordReading reading = reader.Read(Encoding.UTF8.GetBytes(JournalFolder.LineOf(record)));
            reading.Fault.Should().BeNull();
            reading.Time.Should().Be(record.Time);
            reading.Policy.Should().Be(record.Decision.Policy);
            Decision again = TriageEngine.Default.Decide(reading.Report!);
            again.Should().Be(record.Decision);
            reading.Outcome!.Route.Should().Be(record.Decision.Route);
            reading.Outcome.Items.Select(item => item.Reasons).Should().Equal(record.Decision.Items.Select(item => item.Reasons));
            reading.Outcome.Referrals.Should().Equal(record.Decision.Referrals.Select(referral => referral.Id));
        }
    }

    [Fact]
    public void A_record_keeps_no_id_and_no_url_of_the_report()
    {
        PreparedReport report = TriageEngine.Default.Read("""{"id":"secret-id","items":[{"url":"https://secret.example/x"}]}"""u8).Report!;
        string line = JournalFolder.LineOf(new()
        {
            Time = DateTimeOffset.UnixEpoch,
            Report = report.Answers,
            Decision = TriageEngine.Default.Decide(report),
        });
        line.Should().NotContain("secret").And.StartWith("{\"time\":\"1970-01-01T00:00:00.0000000Z\",\"facts\":{},\"decision\":{\"route\":");
    }

    [Fact]
    public void A_record_of_an_unknown_policy_is_read_for_its_outcome_alone()
    {
        RecordReading reading = Read(new(), Line.Replace("cloud", "sky", StringComparison.Ordinal).Replace("\"place\":\"sky\"}", "\"place\":\"cloud\"}", StringComparison.Ordinal));
        reading.Fault.Should().BeNull();
        reading.Report.Should().BeNull();
        reading.Policy.Should().Be(new PolicyVersion { Id = "p", Version = "1", Sha256 = "ab" });
        reading.Outcome.Should().Be(new RecordedOutcome
        {
            Route = "refer",
            Items = [new() { Route = "refer", Reasons = ["sky"] }],
            Referrals = ["police"],
            Notices = ["confidential"],
        });
    }

    [Theory]
    [InlineData("\"place\":\"cloud\",", "\"place\":\"clowd\",", "$.decision.items[0].facts.place: 'clowd' is not an answer to 'place'; did you mean 'cloud'?")]
    [InlineData("\"place\":\"cloud\",", "\"plaze\":\"cloud\",", "$.decision.items[0].facts: 'plaze' is not a fact of this policy; did you mean 'place'?")]
    [InlineData("\"shared\"", "\"sharred\"", "$.facts: 'sharred' is not a fact of this policy; did you mean 'shared'?")]
    [InlineData("\"shared\":\"no\"", "\"shared\":\"no\",\"shared\":\"no\"", "$.facts.shared: duplicate property")]
    [InlineData("\"shared\":\"no\"", "\"shared\":1", "$.facts.shared: expected a text, not a number")]
    [InlineData("\"time\"", "\"tine\"", "$: 'tine' is not a property of a record; did you mean 'time'?")]
    [InlineData("2026-11", "2026-11\\ud800", "$.time: expected a time, such as 2026-11-24T12:00:00.0000000Z")]
    [InlineData("2026-11", "2026-31", "$.time: expected a time, such as 2026-11-24T12:00:00.0000000Z")]
    [InlineData("\"notices\":[\"confidential\"],", "", "$.decision: 'notices' is missing from a decision")]
    [InlineData("\"notices\":[\"confidential\"]", "\"notices\":[1]", "$.decision: expected a text, not a number")]
    [InlineData("\"route\":\"refer\",\"items\"", "\"id\":\"https://secret.example\",\"route\":\"refer\",\"items\"", "$.decision: 'id' is not a property of a decision; expected 'route', 'items', 'referrals', 'notices', 'questions', 'policy' or 'labels'")]
    [InlineData("\"policy\":{\"id\"", "\"labels\":\"urgent\",\"policy\":{\"id\"", "$.decision: expected an array, not a text")]
    [InlineData("\"policy\":{\"id\"", "\"label\":[],\"policy\":{\"id\"", "$.decision: 'label' is not a property of a decision; did you mean 'labels'?")]
    [InlineData("\"evidence\":\"certain\",", "\"evidence\":\"public\",", "$.decision.items[0].url: this is not a URL finding: evidence must be 'public', 'certain', 'hint' or 'unusable', the second and third with a place; addresses must be more than one")]
    [InlineData("\"version\":\"1\",", "", "$.decision.policy: 'version' is missing from a policy version")]
    [InlineData("\"ab\"}}}", "\"ab\"}}", "$: not valid JSON at byte 385")]
    [InlineData("\"ab\"}}}", "\"ab\"}}}}", "$: not valid JSON at byte 386")]
    public void A_line_that_is_no_valid_record_gives_a_fault_that_says_what_is_wrong_and_where(string text, string by, string fault)
    {
        Line.Should().Contain(text);
        Read(new(TriageEngine.Default), Line.Replace(text, by, StringComparison.Ordinal)).Fault!.ToString().Should().Be(fault);
    }

    [Fact]
    public void Reading_a_record_throws_nothing_whatever_the_line_holds()
    {
        JournalReader[] readers = [new(), new(TriageEngine.Default)];
        Random random = new(7);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] line = Encoding.UTF8.GetBytes(Line);
            for (int changes = random.Next(1, 4); changes > 0; changes--) line[random.Next(line.Length)] = (byte)random.Next(256);
            foreach (JournalReader reader in readers) reader.Read(line.AsSpan(0, random.Next(2) == 0 ? line.Length : random.Next(line.Length)));
        }
    }

    private static RecordReading Read(JournalReader reader, string line) => reader.Read(Encoding.UTF8.GetBytes(line));
}
