using System.Text.Json;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

public sealed class OtherChangesTests
{
    [Theory]
    [InlineData("\"phone\": \"112\"", "\"phone\": \"113\"", "the contact 'phone of emergency-112' changed: 112, now 113")]
    [InlineData("\"dark-web\": \"dark-web\"", "\"dark-web\": \"other-non-public\"", "what a URL tells: 'place dark-web' changed: place is dark-web, now place is other-non-public")]
    [InlineData("\"questions\": [\"immediate-danger\", \"items\"", "\"questions\": [\"items\", \"immediate-danger\"", "the order of the questions about a report")]
    public async Task A_change_apart_from_decisions_exits_with_1_and_is_said_in_every_output(string text, string by, string line)
    {
        using TestFile changed = new("new.json", SamplePolicies.Changed(text, by));
        foreach (string format in (string[])["table", "json", "markdown"])
        {
            ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, changed.Path, "-o", format);
            run.Code.Should().Be(1, format);
            Plain(run.Output).Should().Contain(line);
        }
    }

    [Fact]
    public async Task Who_answers_a_fact_is_counted_beside_what_else_changed()
    {
        using TestFile changed = new("new.json", SamplePolicies.Changed("\"phrase.call\": \"", "\"phrase.call\": \"! ").Replace("\"id\": \"searched\",", "\"id\": \"searched\", \"asked\": false,", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, changed.Path);
        run.Code.Should().Be(1, run.Error);
        Plain(run.Output).Should().Contain("who answers 1 fact").And.Contain("2 texts");
    }

    [Fact]
    public async Task The_JSON_says_both_whether_decisions_are_the_same_and_whether_anything_changed()
    {
        using TestFile changed = new("new.json", SamplePolicies.Changed("\"phrase.call\": \"", "\"phrase.call\": \"! "));
        JsonElement diff = (await ToolRun.Of("diff", Hotline.LaterFile, changed.Path, "-o", "json")).Json;
        (diff.GetProperty("equivalent").GetBoolean(), diff.GetProperty("unchanged").GetBoolean()).Should().Be((true, false));
        diff.GetProperty("otherChanges").EnumerateArray().Select(change => $"{change.GetProperty("kind")} {change.GetProperty("key")} {change.GetProperty("counts")}")
            .Should().Equal("text nl.phrase.call True", "text en.phrase.call True");
    }

    [Fact]
    public async Task A_changed_text_is_annotated_at_its_line_of_the_document()
    {
        using TestFile changed = new("new.json", SamplePolicies.Changed("\"phrase.call\": \"", "\"phrase.call\": \"! "));
        JsonElement[] results = [.. (await ToolRun.Of("diff", Hotline.LaterFile, changed.Path, "-o", "sarif")).Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        string[] lines = await File.ReadAllLinesAsync(changed.Path, TestContext.Current.CancellationToken);
        results.Should().HaveCount(2).And.OnlyContain(result => result.GetProperty("ruleId").GetString() == "other-change");
        results.Select(result => lines[result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() - 1])
            .Should().OnlyContain(line => line.Contains("\"phrase.call\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Their documents are the same.")]
    [InlineData(" ", "Their documents differ only in layout.")]
    [InlineData("version", "Nothing else differs that counts, only the version.")]
    [InlineData("schema", "Nothing else differs that counts, only the reference to a schema.")]
    public async Task Versions_that_decide_the_same_say_in_what_their_documents_differ(string change, string says)
    {
        string present = await File.ReadAllTextAsync(Hotline.LaterFile, TestContext.Current.CancellationToken);
        using TestFile changed = new("new.json", change switch
        {
            "version" => present.Replace("\"version\": \"", "\"version\": \"1.", StringComparison.Ordinal),
            "schema" => present.Replace("{\n  \"id\"", "{\n  \"$schema\": \"./policy.schema.json\",\n  \"id\"", StringComparison.Ordinal),
            _ => present + change,
        });
        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, changed.Path);
        run.Code.Should().Be(0);
        Plain(run.Output).Should().Contain(says);
    }

    [Fact]
    public async Task Other_changes_are_allowed_by_kind_and_key_and_an_entry_out_of_date_names_the_nearest_key()
    {
        using TestFile changed = new("new.json", SamplePolicies.Changed("\"phrase.call\": \"", "\"phrase.call\": \"! "));
        using TestFile allowed = new("allowed.json", "{\"otherChanges\": [{\"kind\": \"text\", \"key\": \"nl.phrase.*\"},\n {\"kind\": \"text\", \"key\": \"en.phrase.cal\"}]}");
        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, changed.Path, "--allow", allowed.Path, "-o", "json");
        run.Code.Should().Be(1);
        run.Error.Should().Contain("allowed.json(2,2) $.otherChanges[1]: this entry matches no change; remove it or correct it; did you mean 'en.phrase.call'?");
        JsonElement rest = run.Json.GetProperty("allowed").GetProperty("rest");
        rest.GetProperty("unchanged").GetBoolean().Should().BeFalse();
        rest.GetProperty("otherChanges").EnumerateArray().Select(change => change.GetProperty("key").GetString()).Should().Equal("en.phrase.call");
        run.Json.GetProperty("allowed").GetProperty("unusedOther").EnumerateArray().Select(place => place.GetInt32()).Should().Equal(1);
    }

    [Fact]
    public async Task A_saved_difference_allows_no_other_value_of_the_same_change()
    {
        using TestFile one = new("new.json", SamplePolicies.Changed("\"phone\": \"112\"", "\"phone\": \"113\""));
        using TestFile other = new("new.json", SamplePolicies.Changed("\"phone\": \"112\"", "\"phone\": \"114\""));
        using TestFile allowed = new("allowed.json", (await ToolRun.Of("diff", Hotline.LaterFile, one.Path, "-o", "json")).Output);
        (await ToolRun.Of("diff", Hotline.LaterFile, one.Path, "--allow", allowed.Path)).Code.Should().Be(0);
        (await ToolRun.Of("diff", Hotline.LaterFile, other.Path, "--allow", allowed.Path)).Code.Should().Be(1);
    }

    private static string Plain(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Replace("\\u0027", "'", StringComparison.Ordinal);
}
