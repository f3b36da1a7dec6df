using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage.Tests.Json;

/// <summary>What a web API tells of a report that it cannot read.</summary>
public sealed class FaultErrorsTests
{
    private const string Faulty = """{"items":[{"place":"darkweb","format":7},{"place":7}],"imediateDanger":"yes"}""";

    [Fact]
    public void Errors_are_all_faults_by_their_path_whoever_reads()
    {
        ReportReading reading = TriageEngine.Default.Read(Encoding.UTF8.GetBytes(Faulty));
        IDictionary<string, string[]> errors = reading.ToErrors();
        errors.SelectMany(of => of.Value.Select(message => $"{of.Key}: {message}")).Should().Equal(reading.Faults.Select(fault => fault.ToString())).And.HaveCount(4);
        Thrown(Faulty).ToErrors().Should().BeEquivalentTo(errors);
        TriageEngine.Default.Read("{}"u8).ToErrors().Should().BeEmpty();
    }

    [Fact]
    public void Several_faults_at_one_path_stay_together()
    {
        ReportReading reading = new() { Faults = [new() { Path = "$.a", Message = "one" }, new() { Path = "$", Message = "two" }, new() { Path = "$.a", Message = "three" }] };
        reading.ToErrors().Should().BeEquivalentTo(new Dictionary<string, string[]> { ["$.a"] = ["one", "three"], ["$"] = ["two"] });
    }

    [Fact]
    public void Of_what_is_no_JSON_only_the_place_is_told() =>
        Thrown("{\"id\":\"telling\",\n  telling}").ToErrors().Should().BeEquivalentTo(new Dictionary<string, string[]> { ["$"] = ["not valid JSON at line 2, byte 3"] });

    private static JsonException Thrown(string json) =>
        ((Action)(() => JsonSerializer.Deserialize<Report>(json))).Should().Throw<JsonException>().Which;
}
