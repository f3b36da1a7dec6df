using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Tests.Lines;

namespace Meldpunt.Triage.Tests.Intake;

public sealed class ReportLimitTests
{
    [Fact]
    public void An_id_has_256_characters_at_most()
    {
        Fault($$"""{"id":"{{new string('x', 256)}}"}""").Should().BeNull();
        Fault($$"""{"id":"{{new string('x', 257)}}"}""").Should().Be("$.id: the id is longer than 256 characters");
        Fault($$"""{"id":"{{string.Concat(Enumerable.Repeat("🙂", 256))}}"}""").Should().BeNull("a character is a Unicode scalar value");
        Fault($$"""{"id":"{{string.Concat(Enumerable.Repeat("🙂", 257))}}"}""").Should().Be("$.id: the id is longer than 256 characters");
    }

    [Fact]
    public void A_report_has_1000_items_at_most()
    {
        string line(int items) => $$"""{"items":[{{string.Join(',', Enumerable.Repeat("{}", items))}}],"shared":"yes"}""";

        TriageEngine.Default.Read(Encoding.UTF8.GetBytes(line(1_000))).Report!.Items.Count.Should().Be(1_000);
        Fault(line(1_001)).Should().Be("$.items: more than 1000 items");
        Fault(line(5_000)).Should().Be("$.items: more than 1000 items");
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    [InlineData(10_000, true)]
    [InlineData(500_000, true)]
    public void A_line_nested_deeper_than_16_levels_is_refused(int levels, bool tooDeep)
    {
        string line = $$"""{"x":{{new string('[', levels - 1)}}{{new string(']', levels - 1)}}}""";

        string[] faults = [.. TriageEngine.Default.Read(Encoding.UTF8.GetBytes(line)).Faults.Select(fault => fault.ToString())];

        faults[0].Should().StartWith("$.x: 'x' is not a property of a report");
        faults.Skip(1).Should().Equal(tooDeep ? ["$.x: nested deeper than 16 levels"] : []);
    }

    [Fact]
    public void A_line_has_1_MiB_at_most()
    {
        Fault("{}".PadRight(ReportLimits.LineBytes)).Should().BeNull();
        Fault("{}".PadRight(ReportLimits.LineBytes + 1)).Should().Be("$: the line is longer than 1 MiB");
    }

    [Fact]
    public void The_error_of_a_line_has_the_first_fault_and_at_most_twenty_more()
    {
        string line = $$"""{"items":[{{string.Join(',', Enumerable.Repeat("{\"place\":1}", 30))}}]}""";

        using JsonDocument json = JsonDocument.Parse(Decided.One(Encoding.UTF8.GetBytes(line), number: 3));

        json.RootElement.GetProperty("line").GetInt64().Should().Be(3);
        JsonElement error = json.RootElement.GetProperty("error");
        error.GetProperty("path").GetString().Should().Be("$.items[0].place");
        error.GetProperty("more").EnumerateArray().Select(fault => fault.GetProperty("path").GetString())
            .Should().Equal(Enumerable.Range(1, 20).Select(item => $"$.items[{item}].place"));
    }

    private static string? Fault(string line)
    {
        ReportReading reading = TriageEngine.Default.Read(Encoding.UTF8.GetBytes(line));
        (reading.Report is null).Should().Be(reading.Faults.Count > 0);
        return reading.Faults.SingleOrDefault()?.ToString();
    }
}
