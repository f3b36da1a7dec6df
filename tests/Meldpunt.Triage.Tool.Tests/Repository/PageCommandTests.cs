using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tool.Tests.Commands.Replay;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Repository;

/// <summary>
/// The commands of the pages for users, one after another as a reader has them, in a folder with the files that the pages speak of. What
/// stands under a prompt is what the command says; other commands run without a fault. Commands of other programs are run by CI.
/// </summary>
[Collection(nameof(PageCommandTests))]
public sealed partial class PageCommandTests : IDisposable
{
    private const string Prompt = "$ ";
    private const string Tool = "meldpunt ";

    // Where a host of the pages has its journal.
    private const string Server = "/var/lib/hotline/";

    // Pages whose commands are run from a folder of their own: by SecondHotlineTests, Api.Tests, and .ci/run suite.
    private static readonly string[] Others = ["samples/SecondHotline/README.md", "samples/Api/README.md", "samples/PolicySuite/README.md"];

    // Commands of other programs, by how they begin, and the words with which CI runs them.
    private static readonly (string Command, string ByCi)[] OfOthers =
    [
        ("dotnet run -v minimal --project src/Meldpunt.Triage.Tool", "dotnet run -v minimal --project src/Meldpunt.Triage.Tool -- decide samples/data/reports.jsonl --output table"),
        ("dotnet test", "measured test dotnet test"),
        ("dotnet pack Meldpunt.Triage.sln -c Release", "dotnet pack Meldpunt.Triage.sln -c Release -o"),
        ("dotnet tool install --global Meldpunt.Triage.Tool", "dotnet tool install Meldpunt.Triage.Tool --tool-path"),
        ("dotnet add package Meldpunt.Triage", "<PackageReference Include=\"Meldpunt.Triage.Hosting\""),
        ("dotnet run --project samples/IntakeWeb", "dotnet run --no-build --project samples/IntakeWeb"),
        ("dotnet publish samples/IntakeWeb", "dotnet publish samples/IntakeWeb -c Release -o"),
        ("dotnet publish samples/Browser", "dotnet publish samples/Browser -o"),
        ("dotnet run --file samples/Browser/serve.cs", "dotnet run --file \"$1/serve.cs\""),
        ("dotnet publish samples/Workbench", "dotnet publish samples/Workbench -o"),
        ("dotnet run --project samples/Workbench", "dotnet publish samples/Workbench -o"),
        ("dotnet run -c Release --project samples/Warehouse", "dotnet run --no-build --project samples/Warehouse --"),
        ("psql ", "tests/judges/postgresql/run"),
        ("cp ", ""),
    ];

    private static readonly string Ci = File.ReadAllText(Clone.PathOf(".ci", "run")) + File.ReadAllText(Clone.PathOf(".ci", "common"));

    private readonly string _before = Environment.CurrentDirectory;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt");

    public PageCommandTests() => Environment.CurrentDirectory = _folder.FullName;

    public static TheoryData<string> Pages =>
    [
        "README.md", "src/Meldpunt.Triage.Tool/README.md",
        .. Directory.GetFiles(Clone.PathOf("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
        .. Directory.GetDirectories(Clone.PathOf("samples")).Select(folder => $"samples/{Path.GetFileName(folder)}/README.md").Where(page => File.Exists(Clone.PathOf(page))).Except(Others).Order(StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_run_and_say_what_it_shows(string page)
    {
        IReadOnlyList<PageBlock> blocks = PageBlock.Of(await File.ReadAllTextAsync(Clone.PathOf(page), TestContext.Current.CancellationToken));
        if (blocks.All(block => block.Language != "diff")) await WriteFilesAsync();
        foreach (PageBlock block in blocks)
        {
            if (FileOf(block) is { } file && block.Language is "json") await File.WriteAllTextAsync(file, block.Content, TestContext.Current.CancellationToken);
            else if (block.Language is "diff") await ChangeAsync(FileOf(block)!, block.Lines);
            else if (block.Language is "console") await ShowAsync(page, block);
            else if (block.Language is "") await RunAsync(page, block.Lines);
        }
    }

    private static string? FileOf(PageBlock block) => FileNames().Matches(block.Before).LastOrDefault()?.Groups[1].Value ?? (block.Language == "diff" ? "water.json" : null);

    // A prompt, a command, and what it says; … stands for what is left out.
    private static async Task ShowAsync(string page, PageBlock block)
    {
        int width = Columns().Match(block.Before) is { Success: true } told ? int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture) : ToolConsole.DefaultWidth;
        foreach (string[] lines in $"\n{block.Content}".Split($"\n{Prompt}").Skip(1).Select(command => command.TrimEnd('\n').Split('\n')))
        {
            string said = await SayAsync(page, lines[0], width);
            string[] parts = [.. string.Join('\n', lines.Skip(1)).Split('…').Select(part => part.Trim('\n')).Where(part => part.Length > 0)];
            int from = 0;
            foreach (string part in parts)
            {
                int found = said.IndexOf(part, from, StringComparison.Ordinal);
                found.Should().BeGreaterThanOrEqualTo(0, "{0} shows of '{1}'\n{2}\nand it says\n{3}", page, lines[0], part, said);
                from = found + part.Length;
            }

            if (parts is [var whole] && !lines.Skip(1).Any(line => line.Contains('…', StringComparison.Ordinal))) said.Trim('\n').Should().Be(whole, lines[0]);
        }
    }

    private static async Task RunAsync(string page, IEnumerable<string> lines)
    {
        foreach (string line in lines.Select(line => line.Split(" #")[0].Trim()).Where(IsCommand)) await SayAsync(page, line, ToolConsole.DefaultWidth);
    }

    private static bool IsCommand(string line) => line.StartsWith(Tool, StringComparison.Ordinal) || Array.Exists(OfOthers, other => line.StartsWith(other.Command, StringComparison.Ordinal)) || Programs().IsMatch(line);

    private static async Task<string> SayAsync(string page, string command, int width)
    {
        if (!command.Contains(Tool, StringComparison.Ordinal) || command.StartsWith("dotnet ", StringComparison.Ordinal)) return OfAnother(page, command);
        string[] parts = command.Split($"' | {Tool}");
        string[] words = [.. parts[^1].Replace(Server, "", StringComparison.Ordinal).Split(' ').Where(word => word != "meldpunt")];
        byte[] typed = words is [.., "<", var file] ? await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken) : Encoding.UTF8.GetBytes(parts.Length == 2 ? parts[0]["echo '".Length..] : "");
        using MemoryStream input = new(typed);
        words = [.. words.TakeWhile(word => word is not (">" or "<"))];
        ToolRun run = await ToolRun.OfConsole(input, console => console with { Width = width }, words);
        run.Code.Should().BeInRange(0, 2, "{0}: {1}\n{2}", page, command, run.Error);
        return run.Output + run.Error;
    }

    private static string OfAnother(string page, string command)
    {
        (string Command, string ByCi) known = OfOthers.FirstOrDefault(other => command.StartsWith(other.Command, StringComparison.Ordinal));
        known.ByCi.Should().NotBeNull("{0} has '{1}', and CI must run it", page, command);
        Ci.Contains(known.ByCi, StringComparison.Ordinal).Should().BeTrue("CI runs {0} by {1}", command, known.ByCi);
        if (known.Command == "cp ") File.Copy(command.Split(' ')[1], command.Split(' ')[2]);
        return "";
    }

    // What stands there without + becomes what stands there without -.
    private static async Task ChangeAsync(string file, IReadOnlyList<string> lines)
    {
        string document = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        string old = Side('-'), changed = Side('+');
        document.Split(old).Should().HaveCount(2, "{0} has this once:\n{1}", file, old);
        await File.WriteAllTextAsync(file, document.Replace(old, changed, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        string Side(char sign) => string.Concat(lines.Where(line => line[0] == sign || line[0] == ' ').Select(line => $"{line[1..]}\n"));
    }

    private static async Task WriteFilesAsync()
    {
        Directory.CreateDirectory("samples");
        Directory.CreateSymbolicLink(Path.Combine("samples", "policies"), Clone.PathOf("samples", "policies"));
        foreach (string name in new[] { "earlier", "later" }) File.Copy(Clone.PathOf("samples", "policies", $"{name}.json"), $"{name}.json");
        File.Copy("earlier.json", "old.json");
        await File.WriteAllTextAsync("renamed.json", """{"facts": {}}""", TestContext.Current.CancellationToken);
        foreach (string name in new[] { "my-policy", "next" }) File.Copy(Clone.PathOf("samples", "policies", "later.json"), $"{name}.json");
        File.Copy(Clone.PathOf("samples", "data", "reports.jsonl"), "reports.jsonl");
        Directory.CreateDirectory("decisions");
        foreach (string records in new[] { "records.jsonl", "more.jsonl" }) await File.WriteAllTextAsync(records, SampleJournal.ByPresent, TestContext.Current.CancellationToken);
        using JournalDatabase database = new();
        database.With(SampleJournal.ByPresent);
        database.Closed();
        File.Copy(database.Path, "intake.db");
        await File.WriteAllTextAsync(Path.Combine("decisions", "decisions-20261124T120000000Z-0001.jsonl"), SampleJournal.ByPresent, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"`([\w-]+\.jsonl?)`:\s*$")]
    private static partial Regex FileNames();

    [GeneratedRegex(@"terminal of (\d+) columns")]
    private static partial Regex Columns();

    [GeneratedRegex("^(dotnet|bash|psql|curl|cp|echo|docker|npm|git) ")]
    private static partial Regex Programs();
}

/// <summary>They are run in the folder of the process, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(PageCommandTests), DisableParallelization = true)]
public sealed class FolderOfPages;
