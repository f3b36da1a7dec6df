using System.CommandLine;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Testing;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

/// <summary>What the help of each command says: its examples run, and its exit codes are its own.</summary>
public sealed partial class HelpTests
{
    private static readonly Command[] All = [.. Below(MeldpuntCommand.Create(new(Stream.Null, Stream.Null, TextWriter.Null)))];

    public static TheoryData<string> Commands => [.. All.Select(UsageErrors.PathOf)];

    /// <summary>Each example, but those that only a shell can run.</summary>
    public static TheoryData<string> Lines => [.. Commands.SelectMany(command => Examples.Of(command.Data)).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_help_of_each_command_has_examples_of_it_and_its_exit_codes(string path)
    {
        ToolRun run = await ToolRun.Of([.. Words(path), "--help"]);
        run.Code.Should().Be(0);
        string[] examples = run.Output.Split("Examples:\n")[1].Split("\n\n")[0].Split('\n');
        examples.Should().HaveCountLessThanOrEqualTo(4).And.OnlyContain(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length <= 100 && line.Contains($"meldpunt {path}", StringComparison.Ordinal));
        run.Output.Should().Contain("Exit codes:\n  0    ").And.Contain("\n  64   wrong usage\n");
        run.Output.Contains("every line was decided", StringComparison.Ordinal).Should().Be(path is "decide" or "explain");
        run.Output.Contains("\n  66   ", StringComparison.Ordinal).Should().Be(path is not ("new policy" or "completion" or "help"));
        if (run.Output.Contains("\nCommands:\n", StringComparison.Ordinal)) run.Output.Split("\nCommands:\n")[1].Should().NotContain("<", "an argument in a list of commands looks required");

        ToolRun asked = await ToolRun.Of(["help", .. Words(path)]);
        (asked.Code, asked.Output).Should().Be((0, run.Output));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Each_example_runs(string line)
    {
        using TestFile reports = await FolderAsync();
        string[] words = Words(Call().Match(line).Groups[1].Value);
        int input = Array.IndexOf(words, "<");
        string[] arguments = [.. (input < 0 ? words : words[..input]).Select(word => Name().IsMatch(word) ? Path.Combine(reports.Folder, word) : word)];

        ToolRun run = await ToolRun.OfInput(input < 0 ? [] : await File.ReadAllBytesAsync(Path.Combine(reports.Folder, words[input + 1]), TestContext.Current.CancellationToken), arguments);

        run.Code.Should().Be(words[0] == "diff" || words.Contains("--source") ? 1 : 0, run.Error);
        foreach (string written in arguments.SkipWhile(argument => argument is not ("--output" or "--generate")).Skip(1).Where(Path.IsPathRooted)) File.Exists(written).Should().BeTrue(written);
    }

    [Theory]
    [InlineData("'chek' is not a command; did you mean 'check'?", "chek")]
    [InlineData("'sqll' is not a command; did you mean 'sql'?", "export", "sqll")]
    [InlineData("'twice' is one argument too many", "check", "twice")]
    public async Task Help_of_what_is_no_command_says_what_was_meant(string message, params string[] words)
    {
        ToolRun run = await ToolRun.Of(["help", .. words]);
        run.Code.Should().Be(64);
        run.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public async Task Help_ends_in_the_narrowest_terminal(int columns) =>
        (await Terminal.ShowAsync("env -u COLUMNS TERM=dumb timeout -s KILL 30", columns, "help")).Should().Contain("wrong usage");

    // Files of all names that examples use, and the folders beside them.
    private static async Task<TestFile> FolderAsync()
    {
        TestFile reports = new("reports.jsonl", await File.ReadAllTextAsync(SamplePolicies.Reports));
        foreach ((string name, string file) in new[] { ("old.json", Hotline.EarlierFile), ("new.json", SamplePolicies.ShippedFile), ("my-policy.json", SamplePolicies.ShippedFile) }) File.Copy(file, Path.Combine(reports.Folder, name));
        await File.WriteAllTextAsync(Path.Combine(reports.Folder, "page.html"), "<main><p>1. Something else.</p></main>");
        await File.WriteAllTextAsync(Path.Combine(reports.Folder, "allowed.json"), "{}");
        string scenarios = Directory.CreateDirectory(Path.Combine(reports.Folder, "scenarios")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(scenarios, "some.json"), await GeneratedAsync());
        string journal = Directory.CreateDirectory(Path.Combine(reports.Folder, "journal")).FullName;
        await File.WriteAllTextAsync(Path.Combine(journal, "decisions-20261124T120000000Z-0001.jsonl"), SampleJournal.ByPresent);
        return reports;
    }

    private static async Task<byte[]> GeneratedAsync()
    {
        using TestFile made = new("made.json", "");
        (await ToolRun.Of("test", "--generate", made.Path)).Code.Should().Be(0);
        return await File.ReadAllBytesAsync(made.Path);
    }

    private static string[] Words(string path) => path.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    [GeneratedRegex("meldpunt ([^>|#)]*)")]
    private static partial Regex Call();

    [GeneratedRegex(@"^(scenarios(/.*)?|journal|my-hotline|.*\.(json|jsonl|html|cs))$")]
    private static partial Regex Name();
}
