using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Faults;

/// <summary>What a refused document says must not reach a terminal, a log or a page as it stands, however long or many it is.</summary>
public sealed class HostileDocumentTests
{
    private const string Title = "\u001b]0;PWN\u0007";

    [Fact]
    public void A_property_with_control_characters_is_shown_by_their_numbers() =>
        Faults($"{{{JsonSerializer.Serialize(Title)}: 1}}").Select(fault => fault.ToString()).Should().Contain("(1,24) $.\\u001B]0;PWN\\u0007: a text of 8 characters is not a property here; expected one of 21 known words, such as '$schema'");

    [Theory]
    [InlineData("\n2026-11-24 fake line")]
    [InlineData("\u001b[2J")]
    [InlineData("\u202eabc")]
    [InlineData("\u2028x")]
    [InlineData("\U000E0041")]
    public void Nothing_of_a_document_moves_a_cursor_or_turns_a_line(string hostile)
    {
        string json = JsonSerializer.Serialize(hostile);
        foreach (string document in Documents(json))
        {
            PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(document));
            string told = string.Concat(reading.Faults.Select(fault => fault.ToString())) + Message(reading).Replace(Environment.NewLine, "", StringComparison.Ordinal);
            told.Should().NotBeEmpty().And.NotContain(hostile);
            told.EnumerateRunes().Should().NotContain(rune => Rune.IsControl(rune) || rune.Value == 0x202E || rune.Value == 0x2028 || rune.Value == 0xE0041);
        }
    }

    [Fact]
    public void A_name_of_three_million_characters_is_cut_short()
    {
        string name = new('x', 3_000_000);
        foreach (string document in Documents($"\"{name[..200_000]}\""))
        {
            PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(document));
            Message(reading).Length.Should().BeLessThan(30_000);
        }

        Faults($"{{\"{name}\": 1}}").Select(fault => fault.Path).Should().Contain($"$.{new string('x', 64)}… (3,000,000 characters)");
    }

    [Fact]
    public void A_fault_below_a_name_that_is_cut_short_still_says_its_line()
    {
        string key = "reason.\u001b" + new string('x', 200);
        string document = Encoding.UTF8.GetString(Hotline.Document()).Replace("\"phrase.call\"", $"{JsonSerializer.Serialize(key)}: \"a\",\n\"phrase.call\"", StringComparison.Ordinal);
        PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(document));

        reading.Faults.Should().HaveCount(2).And.OnlyContain(fault => document.Split('\n')[fault.Line - 1].Contains("\\u001B", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_very_many_faults_the_first_twenty_are_told_and_the_others_are_counted()
    {
        StringBuilder rules = new();
        for (int i = 0; i < 20_000; i++) rules.Append(i == 0 ? "" : ",\n").Append("""{"id":"r","when":{"fromat":["text"]},"route":"nowhere"}""");
        string document = Encoding.UTF8.GetString(Hotline.Document()).Replace("\"groups\": [", $"\"groups\": [ {{\"id\":\"Z\",\"rules\":[{rules}]}},", StringComparison.Ordinal);
        PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(document));
        PolicyException exception = reading.Invoking(one => one.PolicyOrThrow()).Should().Throw<PolicyException>().Which;

        reading.Faults.Should().HaveCount(21);
        reading.Faults[20].ToString().Should().Be("$: and 59,979 more faults");
        exception.Faults.Should().Equal(reading.Faults);
        exception.Message.Length.Should().BeLessThan(8_000);
        reading.Faults.Take(20).Should().BeInAscendingOrder(fault => fault.Line).And.OnlyContain(fault => fault.Line > 0);
    }

    [Fact]
    public void Twenty_one_faults_are_all_told()
    {
        PolicyException Of(int count) => new("Wrong:", Enumerable.Range(0, count).Select(i => new Fault { Path = $"$[{i}]", Message = "x" }).ToValueList());
        Of(21).Faults.Should().HaveCount(21).And.OnlyContain(fault => fault.Message == "x");
        Of(22).Faults[20].Message.Should().Be("and 2 more faults");
        Of(22).Message.Split(Environment.NewLine).Should().HaveCount(22);
        new PolicyException("Again:", [.. Of(22).Faults, .. Of(30).Faults]).Faults[20].Message.Should().Be("and 32 more faults");
    }

    // The same words as a name of a property, an id, a fact, an answer, a route, a key of a text and a language.
    private static IEnumerable<string> Documents(string json)
    {
        string hotline = Encoding.UTF8.GetString(Hotline.Document());
        yield return $"{{{json}: 1}}";
        yield return $"{{\"id\": {json}, {json}: 1, {json}: 2}}";
        yield return hotline.Replace("\"id\": \"format\"", $"\"id\": {json}", StringComparison.Ordinal);
        yield return hotline.Replace("\"id\": \"drawing\"", $"\"id\": {json}", StringComparison.Ordinal);
        yield return hotline.Replace("\"rendering\": [\"drawn\"]", $"{json}: [{json}]", StringComparison.Ordinal);
        yield return hotline.Replace("\"photographic\", \"drawn\"", $"{json}, \"drawn\"", StringComparison.Ordinal);
        yield return hotline.Replace("\"out-of-scope\"", json, StringComparison.Ordinal);
        yield return hotline.Replace("\"phrase.call\"", json, StringComparison.Ordinal);
        yield return hotline.Replace("\"nl\": {", $"{json}: {{", StringComparison.Ordinal);
        yield return hotline.Replace("\"version\": \"", $"\"versio\": {json}, \"version\": \"", StringComparison.Ordinal);
    }

    private static string Message(PolicyReading reading) =>
        reading.Invoking(one => one.PolicyOrThrow()).Should().Throw<PolicyException>().Which.Message;

    private static ValueList<Fault> Faults(string document) => PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).Faults;
}
