using System.Diagnostics;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

/// <summary>The built tool with streams that are full, closed, or of the wrong kind, as a shell passes them.</summary>
public sealed class BrokenStreamTests : IDisposable
{
    private const string Decided = "0 reports decided: ";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt");

    private static bool Shortened => Seeded.OneIn(2) > 1;

    public static TheoryData<int, string> Lines => Some(
    [
        (0, "decide REPORTS"),
        (0, "explain REPORTS"),
        (0, "ask --json < /dev/null"),
        (0, "check"),
        (1, "diff EARLIER PRESENT"),
        (0, "test --schema schema.json"),
        (0, "replay - < /dev/null"),
        (0, "export policy --output policy.json"),
        (0, "new policy begun"),
        (0, "new texts fr"),
        (0, "completion bash"),
        (0, "help check"),
        (64, "decide --bogus"),
        (64, "chek"),
        (65, "check REPORTS"),
        (66, "check missing.json"),
        (66, "decide missing.jsonl REPORTS"),
        (66, "replay missing.jsonl"),
        (74, "check > /dev/full"),
    ]);

    public static TheoryData<int, string, string> Names => Some(
    [
        (66, "decide BAD", "rename it"),
        (66, "explain BAD", "rename it"),
        (66, "decide REPORTS --policy BAD", "rename it"),
        (66, "check BAD", "rename it"),
        (66, "check --source BAD", "rename it"),
        (66, "diff PRESENT BAD", "rename it"),
        (66, "test BAD", "rename it"),
        (66, "replay BAD", "rename it"),
        (66, "replay BADFOLDER", "rename it"),
        (66, "test BADFOLDER", "rename it"),
        (65, "test .", "rename it"),
        (66, "export html BAD", "rename it"),
        (74, "export policy --output BAD", "choose another one"),
        (74, "export csharp --output BADFOLDER/Policy.cs", "choose another one"),
        (74, "test --schema BAD", "choose another one"),
        (64, "new policy BADFOLDER", "choose another one"),
    ]);

    public static TheoryData<int, string, string> Inputs => Some(
    [
        (0, "decide <&-", Decided),
        (0, "decide - <&- >&-", Decided),
        (0, "decide <&- >&- 2>&-", ""),
        (74, "ask <&- >&- 2>&-", ""),
        (74, "ask <&- >&-", "is closed"),
        (0, "ask <&-", ""),
        (0, "replay - <&-", ""),
        (0, "decide REPORTS <&-", ""),
        (66, "decide < .", "cannot read standard input: it is a directory"),
        (66, "decide 0> written", "cannot read standard input: it is not open for reading"),
        (66, "decide .", "cannot read .: "),
    ]);

    public static TheoryData<string> Others => [.. new[] { "/dev/stdout", "link", "private", "pipe", "dangling", "empty", "/dev/null" }.Take(Shortened ? 3 : 7)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Whoever_does_not_hear_what_is_said_gets_the_same_output_and_exit_code(int code, string line)
    {
        ShellRun heard = await RunAsync(line);
        heard.Code.Should().Be(code, heard.Error);
        foreach (string error in Shortened ? ["2>&-"] : new[] { "2> /dev/full", "2>&-" })
        {
            Clear();
            ShellRun unheard = await RunAsync($"{line} {error}");
            (unheard.Code, unheard.Output).Should().Be((code, heard.Output), error);
        }
    }

    [Theory]
    [InlineData("> /dev/full", "no space is left")]
    [InlineData(">&-", "standard output is closed, or not open for writing")]
    [InlineData("1< /dev/null", "standard output is closed, or not open for writing")]
    public async Task Output_that_cannot_be_written_exits_with_74_and_says_why(string redirected, string why)
    {
        string[] commands = ["decide REPORTS", "check", "--help", "ask < /dev/null", "explain REPORTS", "diff EARLIER PRESENT", "export html", "new texts fr", "completion bash", "--version"];
        foreach (string command in commands.Take(Shortened ? 1 : commands.Length))
        {
            ShellRun run = await RunAsync($"{command} {redirected}");
            run.Code.Should().Be(74, command);
            run.Error.Trim().Should().EndWith($"meldpunt: cannot write the output: {why}");
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Input_that_is_not_there_is_empty_and_other_that_cannot_be_read_is_named(int code, string line, string said)
    {
        ShellRun run = await RunAsync(line);
        run.Code.Should().Be(code, run.Error);
        run.Error.Should().Match($"*{said}*").And.NotContain("xception");
    }

    [Fact]
    public async Task Input_that_never_ends_a_line_takes_no_more_memory_the_longer_it_is()
    {
        ShellRun run = await RunAsync($"--version > /dev/null; dotnet '{Terminal.Tool}' decide < /dev/full > /dev/null & sleep 2; grep VmRSS /proc/$!/status | tr -dc 0-9; kill $!");
        int.Parse(run.Output, System.Globalization.CultureInfo.InvariantCulture).Should().BeInRange(1, 300_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_that_is_not_UTF_8_is_called_that(int code, string line, string advice)
    {
        const string Made = "bad=$(printf 'bad\\377.json'); folder=$(printf 'bad\\377'); mkdir \"$folder\"; echo content > \"$bad\"; ";
        ShellRun run = await RunAsync(line.Replace("BADFOLDER", "\"$folder\"", StringComparison.Ordinal).Replace("BAD", "\"$bad\"", StringComparison.Ordinal) + "; code=$?; cat \"$bad\"; ls -A \"$folder\"; ls -A | wc -l; rm -r \"$bad\" \"$folder\"; exit $code", Made);
        run.Code.Should().Be(code, run.Error);
        run.Error.Should().Contain("is not UTF-8; ").And.Contain(advice);
        run.Output.Should().EndWith("content\n2\n", "the file is as it was, the folder is empty, and there is nothing else");
    }

    [Fact]
    public async Task What_cannot_be_named_can_be_passed() =>
        (await RunAsync("check /dev/stdin < \"$bad\"; code=$?; rm \"$bad\"; exit $code", $"bad=$(printf 'bad\\377.json'); cp '{Hotline.LaterFile}' \"$bad\"; ")).Code.Should().Be(0);

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_ordinary_file_stays_what_it_is(string name)
    {
        const string Made = "mkfifo pipe; echo old > target; ln -s target link; ln -s nowhere dangling; : > empty; echo old > private; chmod 600 private; ";
        string reading = name == "pipe" ? "cat pipe > read & " : "";
        ShellRun run = await RunAsync($"export csharp --output {name} | cat > out; wait; ls -l {name} | cut -c 1-10", Made + reading);
        run.Output.Trim().Should().Be(name switch { "/dev/stdout" or "link" or "dangling" => "lrwxrwxrwx", "/dev/null" => "crw-rw-rw-", "pipe" => "prw-r--r--", "private" => "-rw-------", _ => "-rw-r--r--" });
        string? written = name switch { "/dev/stdout" => "out", "/dev/null" => null, "pipe" => "read", "link" => "target", "dangling" => "nowhere", _ => name };
        if (written is not null) (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, written), TestContext.Current.CancellationToken)).Should().StartWith("// <auto-generated>").And.EndWith("}\n");
        Directory.GetFileSystemEntries(_folder.FullName, ".meldpunt*").Should().BeEmpty();
    }

    [Theory]
    [InlineData("/dev/full", "no space is left")]
    [InlineData("missing/file", "there is no such folder")]
    [InlineData(".", "access is denied, or it is a folder")]
    [InlineData("loop", "writing it failed")]
    public async Task A_file_that_cannot_be_written_is_named_with_the_reason(string name, string why)
    {
        ShellRun run = await RunAsync($"export csharp --output {name}", "ln -s loop loop; ");
        run.Code.Should().Be(74);
        run.Error.Trim().Should().Be($"meldpunt: cannot write the output: {name}: {why}");
        Directory.GetFileSystemEntries(_folder.FullName).Should().ContainSingle();
    }

    [Fact]
    public async Task A_folder_that_was_taken_away_under_the_tool_is_no_crash() =>
        (await RunAsync("check --output sarif", "mkdir gone; cd gone; rmdir ../gone; ")).Code.Should().Be(0);

    private static TheoryData<int, string> Some((int, string)[] rows) => [.. rows.Where((_, i) => !Shortened || i % 4 == 0)];

    private static TheoryData<int, string, string> Some((int, string, string)[] rows) => [.. rows.Where((_, i) => !Shortened || i % 4 == 0)];

    private void Clear()
    {
        foreach (FileSystemInfo entry in _folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
            else entry.Delete();
        }
    }

    // Within a limit of time: what reads where nothing is hangs.
    private async Task<ShellRun> RunAsync(string line, string before = "")
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This needs the devices and descriptors of Linux.");
        string command = $"timeout -s KILL 60 dotnet '{Terminal.Tool}' {line}"
            .Replace("REPORTS", $"'{SamplePolicies.Reports}'", StringComparison.Ordinal).Replace("EARLIER", $"'{Hotline.EarlierFile}'", StringComparison.Ordinal).Replace("PRESENT", $"'{Hotline.LaterFile}'", StringComparison.Ordinal);
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", before + command])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(shell.ExitCode, await output, await error);
    }

    private sealed record ShellRun(int Code, string Output, string Error);
}
