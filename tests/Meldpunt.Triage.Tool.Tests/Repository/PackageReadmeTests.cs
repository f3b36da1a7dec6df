using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Repository;

/// <summary>The page of the tool's package shows what its commands say, one after another in one folder.</summary>
public sealed class PackageReadmeTests : IDisposable
{
    private const string Prompt = "$ ";
    private const string Command = "meldpunt ";
    private const string Typed = "echo '";
    private const string Folder = "my-hotline";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt");

    private string Here => $"{_folder.FullName}{Path.DirectorySeparatorChar}";

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_commands_of_the_page_say_what_it_shows()
    {
        string page = await File.ReadAllTextAsync(Clone.PathOf("src", "Meldpunt.Triage.Tool", "README.md"), TestContext.Current.CancellationToken);
        string[] commands = [.. page.ReplaceLineEndings("\n").Split("```").Where((_, place) => place % 2 == 1).SelectMany(block => $"\n{block}".Split($"\n{Prompt}").Skip(1))];
        commands.Should().HaveCount(4);
        foreach (string[] lines in commands.Select(command => command.TrimEnd('\n').Split('\n')))
        {
            string[] parts = lines[0].Split($"' | {Command}");
            string input = parts.Length == 2 ? parts[0][Typed.Length..] : "";
            using MemoryStream reports = new([.. input.Select(letter => (byte)letter)]);
            string[] words = [.. parts[^1].Replace(Command, "", StringComparison.Ordinal).Split(' ').Select(word => word.StartsWith(Folder, StringComparison.Ordinal) ? $"{Here}{word}" : word)];
            ToolRun run = await ToolRun.OfConsole(reports, console => console, words);
            run.Output.Replace(Here, "", StringComparison.Ordinal).Should().StartWith(string.Join('\n', lines.Skip(1).TakeWhile(line => line != "…")), lines[0]);
        }
    }
}
