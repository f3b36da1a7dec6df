using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Diff;

public sealed class DiffRefusalTests
{
    [Fact]
    public async Task Policies_of_two_hotlines_exit_with_65_and_the_ids_of_both()
    {
        using TestFile other = new("other.json", SamplePolicies.Changed("\"id\": \"meldpunt-kinderporno-nl\"", "\"id\": \"another-hotline\""));
        ToolRun run = await ToolRun.Of("diff", Hotline.LaterFile, other.Path);
        run.Code.Should().Be(65);
        run.Output.Should().BeEmpty();
        run.Error.Should().MatchRegex(@"other\.json\(2,\d+\) \$\.id: the old version is of 'meldpunt-kinderporno-nl' and the new one of 'another-hotline'")
            .And.Contain("these are policies of two hotlines, not two versions of one");
    }

    [Fact]
    public async Task A_gap_exits_with_65_and_names_the_version_that_has_it()
    {
        using TestFile gap = new("gap.json", SamplePolicies.WithGap);
        foreach (string[] versions in (string[][])[[gap.Path, Hotline.LaterFile], [Hotline.LaterFile, gap.Path]])
        {
            ToolRun run = await ToolRun.Of(["diff", .. versions]);
            run.Code.Should().Be(65);
            run.Error.Should().MatchRegex(@"gap\.json\(\d+,\d+\) \$\.groups: gap: ").And.Contain("has gaps or conflicts").And.NotContain("later.json");
        }
    }

    [Fact]
    public async Task All_documents_that_cannot_be_read_are_named_at_once()
    {
        using TestFile wrong = new("wrong.json", SamplePolicies.Changed("[\"cloud\"]", "[\"clowd\"]"));
        using TestFile allowed = new("allowed.json", "[]");
        ToolRun run = await ToolRun.Of("diff", wrong.Path, "missing.json", "--allow", allowed.Path);
        run.Code.Should().Be(65);
        run.Error.Should().Contain("wrong.json(").And.Contain("cannot read missing.json").And.Contain("allowed.json(1,1)");
    }

    [Theory]
    [InlineData("{\"facts\": {\n \"plce\": {}}}", @"map\.json\(2,\d+\) \$\.facts\.plce.*'place'")]
    [InlineData("{\"facts\": {\n \"place\": {\"answers\": {\"cloud\": [\"clod\"]}}}}", @"map\.json\(2,\d+\) \$\.facts\.place\.answers\.cloud\[0\].*'cloud'")]
    [InlineData("{\"fact\": {}}", @"map\.json\(1,\d+\) \$\.fact: .*'facts'")]
    public async Task A_wrong_word_in_a_mapping_exits_with_65_its_place_and_the_nearest_word(string document, string message)
    {
        using TestFile map = new("map.json", document);
        ToolRun run = await ToolRun.Of("diff", Hotline.EarlierFile, Hotline.LaterFile, "--map", map.Path);
        run.Code.Should().Be(65);
        run.Output.Should().BeEmpty();
        run.Error.Should().MatchRegex(message);
    }

    [Theory]
    [InlineData("--reports")]
    [InlineData("--allow")]
    [InlineData("--map")]
    public async Task A_missing_file_of_each_option_exits_with_66(string option)
    {
        ToolRun run = await ToolRun.Of("diff", Hotline.EarlierFile, Hotline.LaterFile, option, "missing.json");
        run.Code.Should().Be(66);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("cannot read missing.json: there is no such file");
    }

    [Theory]
    [InlineData("'tabel' is not a value of --output; did you mean 'table'?", "a.json", "b.json", "--output", "tabel")]
    [InlineData("'--alow' is not an option; did you mean '--allow'?", "a.json", "b.json", "--alow", "c.json")]
    [InlineData("--map can be given only once", "a.json", "b.json", "--map", "c.json", "--map", "d.json")]
    [InlineData("Try 'meldpunt diff --help'.", "a.json")]
    public async Task Wrong_usage_of_diff_exits_with_64_and_says_what_was_meant(string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(["diff", .. arguments]);
        run.Code.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Fact]
    public async Task The_help_of_diff_shows_the_documents_for_allowed_changes_and_mapped_words()
    {
        ToolRun run = await ToolRun.Of("diff", "--help");
        run.Output.Should().Contain("Allowed changes:").And.Contain("Mapped words:").And.Contain("or all of it is allowed");
    }
}
