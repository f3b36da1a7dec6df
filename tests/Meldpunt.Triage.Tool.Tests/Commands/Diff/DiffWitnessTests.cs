using System.Text.Json;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

public sealed class DiffWitnessTests
{
    private static readonly string[] Kinds = ["reasons", "referrals", "notices"];

    [Fact]
    public async Task Each_witness_is_a_report_that_the_versions_decide_as_its_row_says()
    {
        JsonElement diff = (await ToolRun.Of("diff", Hotline.EarlierFile, Hotline.LaterFile, "-o", "json")).Json;
        foreach (string space in (string[])["item", "report"])
        {
            JsonElement[] rows = [.. diff.GetProperty(space).GetProperty("rows").EnumerateArray()];
            rows.Should().NotBeEmpty();
            string reports = string.Join('\n', rows.Select(row => JsonSerializer.Serialize(row.GetProperty("witness"))));
            IReadOnlyList<JsonElement> old = (await ToolRun.OfInput(reports, "decide", "--policy", Hotline.EarlierFile)).Answers;
            IReadOnlyList<JsonElement> present = (await ToolRun.OfInput(reports, "decide", "--policy", Hotline.LaterFile)).Answers;
            for (int i = 0; i < rows.Length; i++) Compare(rows[i], Part(old[i], space), Part(present[i], space));
            foreach (JsonElement row in rows) (await Page(row, Hotline.EarlierFile)).Should().NotBe(await Page(row, Hotline.LaterFile));
        }
    }

    // A contact stands on the page only.
    private static async Task<string> Page(JsonElement row, string policy) =>
        (await ToolRun.OfInput(JsonSerializer.Serialize(row.GetProperty("witness")), "explain", "--policy", policy, "--culture", "nl")).Output;

    private static JsonElement Part(JsonElement decision, string space) => space == "item" ? decision.GetProperty("items")[0] : decision;

    private static void Compare(JsonElement row, JsonElement old, JsonElement present)
    {
        JsonElement change = row.GetProperty("change");
        if (change.TryGetProperty("route", out JsonElement route))
        {
            old.GetProperty("route").GetString().Should().Be(route.GetProperty("old").GetString());
            present.GetProperty("route").GetString().Should().Be(route.GetProperty("new").GetString());
        }

        foreach (string kind in Kinds.Where(kind => change.TryGetProperty(kind, out _)))
        {
            JsonElement codes = change.GetProperty(kind);
            Codes(present, kind).Except(Codes(old, kind)).Should().BeEquivalentTo(Words(codes, "gained"));
            Codes(old, kind).Except(Codes(present, kind)).Should().BeEquivalentTo(Words(codes, "lost"));
            if (codes.TryGetProperty("altered", out _)) Codes(old, kind).Should().Contain(Words(codes, "altered"));
        }
    }

    private static IEnumerable<string?> Codes(JsonElement decision, string kind) => decision.GetProperty(kind).EnumerateArray()
        .Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : one.GetProperty("id").GetString());

    private static IEnumerable<string?> Words(JsonElement codes, string name) =>
        codes.TryGetProperty(name, out JsonElement words) ? words.EnumerateArray().Select(word => word.GetString()) : [];
}
