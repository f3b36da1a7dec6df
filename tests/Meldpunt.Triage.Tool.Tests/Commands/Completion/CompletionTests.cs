using System.Diagnostics;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Completion;

public sealed class CompletionTests
{
    private const string Shell = "/bin/bash";

    [Theory]
    [InlineData("meldpunt che", "check")]
    [InlineData("meldpunt new ", "policy texts")]
    [InlineData("meldpunt help export s", "schema sql")]
    [InlineData("meldpunt export sql --dialect ", "ansi duckdb postgresql spark sqlite trino")]
    [InlineData("meldpunt export sql -d p", "postgresql")]
    [InlineData("meldpunt decide --output=", "--output=json --output=table")]
    [InlineData("meldpunt decide --output=t", "--output=table")]
    [InlineData("meldpunt decide -o=t", "-o=table")]
    [InlineData("meldpunt decide -ot", "-otable")]
    [InlineData("meldpunt check -o:js", "-o:json")]
    [InlineData("meldpunt check --output:js", "--output:json")]
    [InlineData("meldpunt export sql -d=s", "-d=spark -d=sqlite")]
    [InlineData("meldpunt export sql -dsq", "-dsqlite")]
    [InlineData("meldpunt ask --json --culture e", "en")]
    [InlineData("meldpunt test scenarios --min r", "rules=")]
    [InlineData("meldpunt decide --codes ", "iccam scart")]
    [InlineData("meldpunt explain --fixed p", "persons place")]
    [InlineData("meldpunt explain reports.jsonl --rule dr", "drawing")]
    [InlineData("meldpunt explain --culture n", "nl")]
    [InlineData("meldpunt explain --policy HOTLINE --culture ", "ar en fr")]
    [InlineData("meldpunt explain --policy missing.json --culture ", "")]
    [InlineData("meldpunt export texts HOTLINE --language ", "ar en fr")]
    [InlineData("meldpunt export html --culture e", "en")]
    [InlineData("meldpunt new texts de --beside n", "nl")]
    [InlineData("meldpunt export schema --of ", "decision policy report scenarios")]
    [InlineData("meldpunt test scenarios --min ", "answers= conditions= guarantees= mutants= rules= sections=")]
    [InlineData("meldpunt completion ", "bash fish pwsh zsh")]
    [InlineData("meldpunt check --o", "--output")]
    [InlineData("/somewhere/meldpunt --ve", "--version")]
    public async Task What_can_stand_at_the_end_of_a_line_is_suggested(string line, string words) => (await Suggested(line)).Should().Be(words);

    [Theory]
    [InlineData("meldpunt check ")]
    [InlineData("meldpunt check po")]
    [InlineData("meldpunt decide reports.jsonl ")]
    [InlineData("meldpunt diff old.json ")]
    [InlineData("meldpunt decide --policy ")]
    [InlineData("meldpunt decide --policy=")]
    [InlineData("meldpunt decide --closed ")]
    [InlineData("meldpunt explain --closed ")]
    [InlineData("meldpunt test --coverage ")]
    [InlineData("meldpunt export csharp --internal ")]
    [InlineData("meldpunt test --min rules=")]
    [InlineData("meldpunt decide -- -")]
    [InlineData("meldpunt diff -- old.json new.json ")]
    [InlineData("meldpunt")]
    [InlineData("")]
    public async Task Where_a_file_can_stand_nothing_is_suggested_so_that_the_shell_names_files(string line) => (await Suggested(line)).Should().BeEmpty();

    [Fact]
    public async Task Options_are_suggested_where_they_are_begun_or_nothing_else_can_stand_and_never_as_Windows_writes_them()
    {
        (await Suggested("meldpunt ask ")).Should().Be("--budget --culture --help --json --policy");
        (await Suggested("meldpunt diff old.json new.json ")).Should().Contain("--reports");
        (await Suggested("meldpunt check -")).Should().Be(OperatingSystem.IsWindows() ? "--budget --help --output --source -? -h -o /? /h" : "--budget --help --output --source -? -h -o");
        (await ToolRun.Of("decide", "/h")).Code.Should().Be(OperatingSystem.IsWindows() ? 0 : 66);
    }

    [Theory]
    [InlineData("meldpunt decide --closed=")]
    [InlineData("meldpunt decide --closed t")]
    [InlineData("meldpunt help --nothing=c")]
    [InlineData("meldpunt decide \"some file")]
    [InlineData("meldpunt explain --policy \"\" --culture ")]
    public async Task A_flag_takes_no_words_and_of_what_is_not_understood_nothing_is_said(string line) => (await Suggested(line)).Should().BeEmpty();

    [Fact(Timeout = 60_000)]
    public async Task Only_a_file_of_ordinary_size_is_read_for_its_words()
    {
        using TestFile policy = new("policy.json", await File.ReadAllTextAsync(Clone.PathOf("samples", "SecondHotline", "policy.json"), TestContext.Current.CancellationToken));
        (await Suggested($"meldpunt explain --policy {policy.Path} --culture ")).Should().Be("ar en fr");
        await using (FileStream file = File.OpenWrite(policy.Path))
        {
            file.Seek(0, SeekOrigin.End);
            file.Write([.. Enumerable.Repeat((byte)' ', 16 << 20)]);
        }

        (await Suggested($"meldpunt explain --policy {policy.Path} --culture ")).Should().BeEmpty();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files on Windows.");
        string pipe = Path.Combine(policy.Folder, "pipe");
        using (Process made = Process.Start("mkfifo", [pipe])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(policy.Folder, "link"), pipe);
        foreach (string name in (string[])[pipe, Path.Combine(policy.Folder, "link"), "/dev/zero", "/dev/tty"]) (await Suggested($"meldpunt explain --policy {name} --culture ")).Should().BeEmpty(name);
    }

    [Fact]
    public async Task What_is_behind_the_cursor_does_not_count() =>
        (await ToolRun.Of("[suggest:12]", "meldpunt che my-policy.json")).Lines.Should().Equal("check");

    [Theory]
    [InlineData("meldpunt exp", "exp", "explain export")]
    [InlineData("meldpunt export sql --dialect ", "", "ansi duckdb postgresql spark sqlite trino")]
    [InlineData("meldpunt export sql --dialect=d", "d", "duckdb")]
    [InlineData("meldpunt check po", "po", "")]
    [InlineData("meldpunt decide \U0001F4C4\U0001F4C4.jsonl --output=t", "t", "table")]
    [InlineData("meldpunt test --min rules=", "", "")]
    public async Task Bash_completes_with_the_script_as_it_is_written(string line, string word, string words)
    {
        Assert.SkipUnless(File.Exists(Shell), "There is no bash here.");
        const string script = """
            meldpunt() { dotnet "$TOOL" "$@"; }
            source <(meldpunt completion bash)
            complete -p meldpunt >&2
            COMP_LINE=$1 COMP_POINT=${#1}
            _meldpunt meldpunt "$2"
            echo "${COMPREPLY[@]}"
            """;
        ProcessStartInfo start = new(Shell, ["--norc", "-euc", script, Shell, line, word]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TOOL"] = Terminal.Tool;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process bash = Process.Start(start)!;
        string completed = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        (await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Should().Be("complete -o default -F _meldpunt meldpunt");
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        completed.Trim().Should().Be(words);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_script_asks_the_tool_with_the_line_up_to_the_cursor(string shell)
    {
        ToolRun run = await ToolRun.Of("completion", shell);
        run.Code.Should().Be(0);
        run.Output.Should().Contain("[suggest]").And.Contain("meldpunt").And.NotContain("\r");
    }

    [Fact]
    public async Task A_shell_that_is_not_known_is_refused_with_the_nearest()
    {
        ToolRun run = await ToolRun.Of("completion", "bas");
        run.Code.Should().Be(64);
        run.Error.Should().StartWith("meldpunt: 'bas' is not a value of SHELL; did you mean 'bash'? (expected bash or fish or pwsh or zsh)");
        (await ToolRun.Of("completion", "tcsh")).Error.Should().StartWith("meldpunt: 'tcsh' is not a value of SHELL (expected bash or fish or pwsh or zsh)");
        (await ToolRun.Of("completion", "https://example.org/secret")).Error.Should().NotContain("example.org");
    }

    private static async Task<string> Suggested(string line)
    {
        string real = line.Replace("HOTLINE", Clone.PathOf("samples", "SecondHotline", "policy.json"), StringComparison.Ordinal);
        ToolRun run = await ToolRun.Of($"[suggest:{real.Length}]", real);
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        return string.Join(' ', run.Lines.Select(word => word.TrimEnd('\r')));
    }
}
