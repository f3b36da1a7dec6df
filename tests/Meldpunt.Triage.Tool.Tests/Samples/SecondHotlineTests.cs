using System.Text.RegularExpressions;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Samples;

/// <summary>Another hotline's policy: it is sound, and its page shows what the tool says of it.</summary>
public sealed partial class SecondHotlineTests
{
    private const string Prompt = "$ meldpunt ";
    private const string Mutants = " --min mutants=100";

    private static readonly string[] Readme = File.ReadAllText(PathOf("README.md")).ReplaceLineEndings("\n").Split('\n');

    public static TheoryData<string> Commands => [.. Readme.Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).Select(line => line[Prompt.Length..])];

    /// <summary>All of them in CI; in <c>dotnet test</c> without mutants, which take as long as all else.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_readme_shows_what_its_command_says(string command)
    {
        bool isShort = Seeded.OneIn(2) > 1;
        string[] words = command.Split(" > ")[0].Replace(isShort ? Mutants : "\n", "", StringComparison.Ordinal).Split(' ');
        int input = Array.IndexOf(words, "<");
        byte[] typed = input < 0 ? [] : await File.ReadAllBytesAsync(PathOf(words[input + 1]), TestContext.Current.CancellationToken);
        string[] arguments = [.. (input < 0 ? words : words[..input]).Select(word => File.Exists(PathOf(word)) ? PathOf(word) : word)];

        ToolRun run = await ToolRun.OfInput(typed, arguments);

        run.Code.Should().Be(words[0] == "diff" ? 1 : 0, run.Error);
        run.Output.Should().NotBeEmpty();
        foreach (string part in Shown(command).Where(part => !isShort || !part.StartsWith("mutation score", StringComparison.Ordinal))) run.Output.Should().Contain(part);
    }

    [Fact]
    public void The_script_runs_the_commands_of_the_readme()
    {
        IEnumerable<string> run = File.ReadLines(PathOf("try.sh")).Where(line => line.StartsWith("meldpunt ", StringComparison.Ordinal));
        run.Select(line => line.Split(" ||")[0]).Should().Equal(Commands.Select(command => $"meldpunt {command.Data}"));
    }

    [Fact]
    public void The_policy_has_no_finding_but_that_staff_alone_use_the_country_of_a_server()
    {
        TriageEngine.Create(SecondHotline.Policy);
        PolicyAnalysis.Create(SecondHotline.Policy).Findings().Select(finding => (finding.Code, finding.About.Fact, finding.Accepted is null)).Should().Equal(("idle-fact", "server", false));
    }

    [Fact]
    public void The_documents_are_laid_out_as_the_tool_does_and_the_schema_has_their_words()
    {
        foreach (string file in new[] { "policy.json", "earlier.json" }) Layout(file).Should().Equal(File.ReadAllBytes(PathOf(file)), "dotnet run --project tests/harness -- write all lays it out");
        File.ReadAllBytes(PathOf("policy.schema.json")).Should().Equal(PolicySchema.Write(SecondHotline.Policy), "dotnet run --project tests/harness -- write schema writes it");
    }

    [Fact]
    public void Each_language_has_a_text_of_its_own_for_all_that_is_said()
    {
        TriagePolicy policy = SecondHotline.Policy;
        policy.Texts.Languages.Select(language => language.Language).Should().Equal("en", "fr", "ar");
        foreach (LanguageTexts language in policy.Texts.Languages)
        {
            language.Entries.Select(entry => entry.Key).Should().BeEquivalentTo(TextKeys.RequiredBy(policy));
        }

        Dictionary<string, string> english = policy.Texts.Languages[0].Entries.ToDictionary(entry => entry.Key, entry => entry.Text);
        policy.Texts.Languages[1].Entries.Where(entry => LatinLetters().IsMatch(entry.Text) && english[entry.Key] == entry.Text).Select(entry => entry.Key).Should().BeEmpty();
        policy.Texts.Languages[2].Entries.Where(entry => LatinLetters().IsMatch(entry.Text)).Should().BeEmpty();
    }

    private static byte[] Layout(string file) => PolicyDocument.Write(PolicyDocument.Read(File.ReadAllBytes(PathOf(file))).PolicyOrThrow());

    // What stands under the command, without what was left out.
    private static string[] Shown(string command) =>
        [.. string.Join('\n', Readme.SkipWhile(line => line != Prompt + command).Skip(1).TakeWhile(line => line != "```" && !line.StartsWith(Prompt, StringComparison.Ordinal)))
            .Split(["…", "\n\n"], StringSplitOptions.None).Select(part => part.Trim('\n')).Where(part => part.Length > 0)];

    private static string PathOf(string file) => Path.Combine(SecondHotline.Folder, file);

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinLetters();
}
