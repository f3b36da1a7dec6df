using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tool.Tests.Commands.Check;

/// <summary><c>meldpunt check --source</c>: which sections of the page changed, and what cites them.</summary>
public sealed class SourceTests
{
    private static readonly string[] Page = ["Parcels", "We take letters.", "No food.", "The shop takes food."];

    private static readonly string Policy = $$"""
        {
          "id": "parcels", "version": "1", "doubt": "in-doubt",
          "sections": [
            { "id": "1", "title": "letters", "fingerprints": ["{{Print(0)}}", "{{Print(1)}}"] },
            { "id": "2", "title": "food", "fingerprints": ["{{Print(2)}}", "{{Print(3)}}"] }
          ],
          "routes": ["assess", "needs-information", "refer"], "unsettledRoute": "needs-information",
          "itemFacts": [{ "id": "content", "answers": ["letter", "food", "in-doubt"] }],
          "questions": ["items"],
          "groups": [
            { "id": "A", "rules": [{ "id": "food", "when": { "content": ["food"] }, "route": "refer", "source": ["2"] }] },
            { "id": "B", "rules": [{ "id": "letter", "when": {}, "route": "assess", "reason": false, "source": ["1"] }] }
          ],
          "referrals": [{ "id": "shop", "when": { "someItem": { "reason": ["food"] } }, "contact": { "name": "The shop" }, "source": ["2"] }],
          "guarantees": [{ "id": "food-is-sold", "scope": "report", "kind": "implies", "if": { "route": ["refer"] }, "then": { "referral": true }, "source": ["2"] }],
          "accepted": [{ "finding": "reads-no-urls", "reason": "Nobody has an address of a parcel." }]
        }
        """;

    [Theory]
    [InlineData("Parcels\n\nWe take letters.\n\nNo food.\n\nThe shop takes food.\n")]
    [InlineData("<!doctype html><html><head><title>Post</title><style>p{}</style></head><body><nav><a>Home</a></nav><main><h1>Parcels</h1><p>We take <b>letters</b>.</p><ul><li>No food.</li></ul><div>The shop<br></div><script>1</script></main><footer>Us</footer></body></html>")]
    public async Task A_page_is_read_as_text_or_as_html_without_what_stands_around_it(string page)
    {
        page = page.Replace("The shop<br>", "The shop takes&nbsp;food.", StringComparison.Ordinal);

        ToolRun run = await Check(page, "-o", "json");

        run.Json.GetProperty("source").GetArrayLength().Should().Be(0);
        run.Code.Should().Be(0);
    }

    [Fact]
    public async Task A_changed_paragraph_exits_with_1_and_names_what_cites_it()
    {
        ToolRun run = await Check("Parcels\n\nWe take letters.\n\nNo food or plants.\n\nThe shop takes food.\n\nCall us.", "-o", "json");

        run.Code.Should().Be(1);
        run.Json.GetProperty("findings").GetArrayLength().Should().Be(1, "the page is not a part of the policy");
        JsonElement changed = run.Json.GetProperty("source")[0];
        (changed.GetProperty("kind").GetString(), changed.GetProperty("text").GetString()).Should().Be(("changed", "No food or plants."));
        (changed.GetProperty("kept").GetString(), changed.GetProperty("fingerprint").GetString()).Should().Be((Print(2), SourcePage.Fingerprint("No food or plants.")));
        Words(changed, "sections").Should().Equal("2");
        Words(changed, "citedBy").Should().Equal("rule food", "referral shop", "guarantee food-is-sold");
        run.Json.GetProperty("source")[1].GetProperty("kind").GetString().Should().Be("came");
    }

    [Fact]
    public async Task People_read_what_became_of_each_paragraph()
    {
        ToolRun run = await Check("Parcels\n\nWe take letters.\n\nNo food or plants.", "--output", "table");

        string output = string.Join(' ', run.Output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        output.Should().Contain("2 paragraphs of the source are not as they were.")
            .And.Contain("changed Section 2: a paragraph changed; now “No food or plants.” Cited by rule food, referral shop, guarantee food-is-sold.")
            .And.Contain($"Fingerprint, once the policy is right: {SourcePage.Fingerprint("No food or plants.")} in place of {Print(2)}.")
            .And.Contain("went Section 2: a paragraph is no longer there").And.Contain($"Fingerprint that is no longer needed: {Print(3)}.");
    }

    [Theory]
    [InlineData("markdown", "| changed | Section 1: a paragraph changed; now “Something else”")]
    [InlineData("sarif", "\"ruleId\": \"source-changed\"")]
    public async Task Other_forms_have_it_too(string format, string expected) => (await Check("Something else", "-o", format)).Output.Should().Contain(expected);

    [Fact]
    public async Task A_page_that_cannot_be_read_or_has_no_text_is_told()
    {
        ToolRun missing = await ToolRun.Of("check", "--source", "no-such-page.html");
        (missing.Code, missing.Error.Trim()).Should().Be((66, "meldpunt: cannot read no-such-page.html: there is no such file"));

        ToolRun empty = await Check(" \n");
        empty.Code.Should().Be(65);
        empty.Error.Should().Contain("has no text that could be a policy's source");
    }

    [Fact]
    public async Task A_page_of_another_encoding_is_read_in_it_and_a_file_that_is_no_text_is_told()
    {
        string html = "<html><head><meta charset=\"windows-1252\"></head><body><p>caf\u00E9</p></body></html>";
        (await CheckBytes(Encoding.Latin1.GetBytes(html), "-o", "json")).Json.GetProperty("source")[0].GetProperty("text").GetString().Should().Be("caf\u00E9");
        (await CheckBytes([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<p>caf\u00E9</p>")], "-o", "json")).Json.GetProperty("source")[0].GetProperty("text").GetString().Should().Be("caf\u00E9");
        (await CheckBytes([.. "PK\u0003\u0004zip"u8])).Code.Should().Be(65);
    }

    private static async Task<ToolRun> CheckBytes(byte[] page, params string[] more)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(file, page);
        try
        {
            return await ToolRun.Of(["check", "--source", file, .. more]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Print(int block) => SourcePage.Fingerprint(Page[block]);

    private static string?[] Words(JsonElement change, string name) => [.. change.GetProperty(name).EnumerateArray().Select(word => word.GetString())];

    private static async Task<ToolRun> Check(string page, params string[] more)
    {
        using TestFile policy = new("policy.json", Policy);
        using TestFile file = new("page.txt", page);
        return await ToolRun.Of(["check", policy.Path, "--source", file.Path, .. more]);
    }
}
