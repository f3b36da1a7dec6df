using System.Text;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Export;

/// <summary><c>meldpunt export csharp</c>, alone and as a step of a build. What MSBuild makes of it <c>tests/judges/typed</c> tries.</summary>
public sealed class ExportCSharpTests
{
    private static readonly string Document = Encoding.UTF8.GetString(PolicyDocument.Write(LabelledParcels.Policy));

    [Fact]
    public async Task The_code_of_a_policy_is_what_the_library_writes()
    {
        using TestFile policy = new("policy.json", Document);
        ToolRun run = await ToolRun.Of("export", "csharp", policy.Path, "--namespace", "Shop.Triage", "--class", "Boxes", "--internal");
        run.Output.Should().Be(CSharpExport.Write(LabelledParcels.Policy, new() { Namespace = "Shop.Triage", ClassName = "Boxes", IsInternal = true }));
    }

    [Fact]
    public async Task What_a_build_must_show_is_kept_as_compilers_write_it_and_the_code_beside_it()
    {
        using TestFile policy = new("policy.json", Document);
        using TestFile code = new("policy.cs", ""), findings = new("policy.findings", "");
        ToolRun run = await ToolRun.Of("export", "csharp", policy.Path, "--output", code.Path, "--findings", findings.Path);

        (run.Code, run.Output, run.Error).Should().Be((0, "", ""));
        (await File.ReadAllTextAsync(code.Path, TestContext.Current.CancellationToken)).Should().Be(CSharpExport.Write(LabelledParcels.Policy));
        (await File.ReadAllLinesAsync(findings.Path, TestContext.Current.CancellationToken)).Should().NotBeEmpty().And.AllSatisfy(line => line.Should().MatchRegex(@"^/.*/policy\.json\(\d+,\d+\): (warning|note) [a-z-]+: \$"));
    }

    [Theory]
    [InlineData("\"when\": {}", "\"when\": { \"weight\": [\"light\"] }", "error gap: $.groups: No rule gives this item a route")]
    [InlineData("\"when\": { \"origin\"", "\"when\": { \"origins\"", "error policy: $.groups[0].rules[1].when.origins: 'origins' is not a fact here; did you mean 'origin'?")]
    [InlineData("{", "", "error policy: $: not valid JSON from here on")]
    public async Task An_unsound_or_unreadable_policy_has_no_code_and_its_errors_are_kept_with_their_places(string right, string wrong, string expected)
    {
        int place = Document.LastIndexOf(right, StringComparison.Ordinal);
        place.Should().BeGreaterThanOrEqualTo(0);
        if (right == "{") place = 0;
        using TestFile policy = new("policy.json", Document[..place] + wrong + Document[(place + right.Length)..]);
        using TestFile code = new("policy.cs", "// before"), findings = new("policy.findings", "");
        ToolRun run = await ToolRun.Of("export", "csharp", policy.Path, "--output", code.Path, "--findings", findings.Path);

        run.Code.Should().Be(1);
        (await File.ReadAllTextAsync(code.Path, TestContext.Current.CancellationToken)).Should().Be("// before");
        (await File.ReadAllTextAsync(findings.Path, TestContext.Current.CancellationToken)).Should().MatchRegex(@"policy\.json\(\d+,\d+\): error ").And.Contain(expected);
    }

    [Fact]
    public async Task Of_a_policy_with_very_many_faults_a_build_shows_a_hundred_and_how_many_more_there_are()
    {
        string rules = string.Join(",", Enumerable.Range(0, 300).Select(rule => $$"""{ "id": "r{{rule}}", "when": { "weight": ["light"] }, "route": "nowhere" }"""));
        using TestFile policy = new("policy.json", Document.Replace("\"rules\": [", $"\"rules\": [{rules},", StringComparison.Ordinal));
        using TestFile code = new("policy.cs", ""), findings = new("policy.findings", "");
        await ToolRun.Of("export", "csharp", policy.Path, "--output", code.Path, "--findings", findings.Path);

        string[] lines = await File.ReadAllLinesAsync(findings.Path, TestContext.Current.CancellationToken);
        lines.Length.Should().BeInRange(20, 102);
        lines[^1].Should().Contain("more");
    }

    [Theory]
    [InlineData("--findings works only with POLICY and --output", "export", "csharp", "--findings", "x")]
    [InlineData("'Shop.new' is not the name of a namespace: expected letters, digits and underscores, beginning with a letter, and no word of C#", "export", "csharp", "--namespace", "Shop.new")]
    [InlineData("A class called 'Routes' has a member of that name; choose another", "export", "csharp", "--class", "Routes")]
    public async Task Wrong_options_are_told(string expected, params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);
        run.Code.Should().Be(64);
        run.Error.Should().Contain(expected);
    }
}
