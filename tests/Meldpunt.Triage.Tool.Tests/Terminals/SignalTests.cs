using System.Diagnostics;
using System.Globalization;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

/// <summary>Real signals to the built tool: it ends soon, says which, and leaves every file whole or as it was.</summary>
public sealed class SignalTests : IDisposable
{
    private const string Before = "as it was";

    // What is promised is a second; a machine that does other work as well takes longer to do anything.
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Allowed = 5 * Promised;

    // Work that lasts, or waits: of the standard input nothing ever comes.
    private static readonly string[] Lasting =
    [
        "check LARGE", "export html LARGE", "diff LARGE OTHER", "export csharp LARGE --output OUT", "test --generate OUT --policy LARGE",
        "export sql LARGE", "export dmn LARGE", "export markdown LARGE", "export html LARGE OTHER", "export nrules LARGE", "diff LARGE OTHER --output sarif",
        "export csharp LARGE --findings OUT --output LINK", "test SCENARIOS --mutants --kill OUT", "test SCENARIOS --policy LARGE", "replay -", "replay FIFO", "decide", "decide FIFO",
        "decide - --policy LARGE", "explain --policy LARGE", "explain", "ask", "ask --json", "check FIFO", "new texts fr --policy FIFO", "export policy FIFO --output OUT", "diff OTHER FIFO",
        "export html UNREAD",
    ];

    // Work that is done at once, and writes files.
    private static readonly string[] Short = ["new policy NEW", "export policy --output OUT", "test --schema LINK"];

    private static readonly string[] Signals = ["TERM", "INT", "HUP"];

    private readonly ITestOutputHelper _output;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt");

    public SignalTests(ITestOutputHelper output)
    {
        _output = output;
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(PathOf("in"));
        Directory.CreateDirectory(PathOf("out"));
        File.WriteAllBytes(PathOf("in", "LARGE"), PolicyDocument.Write(SizedPolicies.OfThree(10_000)));
        File.WriteAllBytes(PathOf("in", "OTHER"), PolicyDocument.Write(SizedPolicies.OfThree(9_000) with { Version = "2" }));
        File.WriteAllText(PathOf("out", "OUT"), Before);
        File.WriteAllText(PathOf("out", "target"), Before);
        File.CreateSymbolicLink(PathOf("out", "LINK"), "target");
        Process.Start("mkfifo", PathOf("in", "FIFO")).WaitForExit();
    }

    public static TheoryData<string, string> Works => [.. from signal in Signals.SkipLast(Shortened ? 1 : 0) from work in Lasting.Take(Shortened ? 1 : Lasting.Length) select (signal, work)];

    public static TheoryData<string, string> Moments => [.. from signal in Signals.Take(Shortened ? 1 : Signals.Length) from work in Short.Take(Shortened ? 1 : Short.Length) select (signal, work)];

    public static TheoryData<string, string> Pairs => [.. new[] { ("INT", "TERM"), ("TERM", "TERM"), ("INT", "INT") }.Take(Shortened ? 1 : 3)];

    private static bool Shortened => Seeded.OneIn(2) > 1;

    private static int Step => Shortened ? 233 : 20;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Works))]
    public async Task Work_that_lasts_ends_soon_after_a_signal_with_its_code_and_leaves_the_folder_as_it_was(string signal, string work)
    {
        string before = Content();

        Ended ended = await RunAsync(work, signal, after: TimeSpan.FromSeconds(Shortened ? 1 : 2));

        ended.Code.Should().Be(CodeOf(signal), ended.Error);
        ended.Took.Should().BeLessThan(Allowed);
        ended.Error.Trim().Should().MatchRegex("^$|meldpunt: stopped$").And.NotContain("xception");
        Content().Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_second_signal_ends_it_at_once_with_the_code_of_the_first(string signal, string second)
    {
        string before = Content();
        foreach (int apart in Shortened ? [300] : Enumerable.Range(0, 20).Select(step => step * 50))
        {
            Ended ended = await RunAsync("export csharp LARGE --output OUT", signal, TimeSpan.FromSeconds(Shortened ? 1 : 2), second, TimeSpan.FromMilliseconds(apart));

            // Two that come together can be taken in either order.
            ended.Code.Should().BeOneOf(apart > 0 ? [CodeOf(signal)] : [CodeOf(signal), CodeOf(second)], ended.Error);
            ended.Error.Should().NotContain("xception");
            Content().Should().Be(before);
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_signal_at_any_moment_leaves_files_that_are_whole_or_as_they_were(string signal, string work)
    {
        string before = Content();
        (await RunAsync(work, signal: null, TimeSpan.Zero)).Code.Should().Be(0);
        string done = Content();
        done.Should().NotBe(before).And.NotContain(".meldpunt-");
        foreach (int moment in Enumerable.Range(0, 700 / Step).Select(step => step * Step))
        {
            if (Directory.Exists(PathOf("out", "NEW"))) Directory.Delete(PathOf("out", "NEW"), recursive: true);
            foreach (string file in new[] { "OUT", "target" }) await File.WriteAllTextAsync(PathOf("out", file), Before, TestContext.Current.CancellationToken);
            File.Delete(PathOf("out", "OUT.schema.json"));

            Ended ended = await RunAsync(work, signal, TimeSpan.FromMilliseconds(moment));

            ended.Code.Should().BeOneOf([0, CodeOf(signal)], ended.Error);
            ended.Error.Should().NotContain("xception");
            Content().Should().BeOneOf([before, done], "{0} after {1} ms", signal, moment);
        }
    }

    private static int CodeOf(string signal) => signal switch
    {
        "HUP" => 129,
        "INT" => 130,
        "TERM" => 143,
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    private async Task<Ended> RunAsync(string work, string? signal, TimeSpan after, string? second = null, TimeSpan apart = default)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Assert.SkipWhen(new[] { signal, second }.Any(one => one is not null && IsIgnored(one)), "What runs in the background of a shell ignores this signal, and so does what it starts.");
        string[] arguments = [.. work.Replace(" UNREAD", "", StringComparison.Ordinal).Split(' ').Select(Named)];
        using Process tool = Process.Start(new ProcessStartInfo("dotnet", [Terminal.Tool, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> output = work.EndsWith("UNREAD", StringComparison.Ordinal) ? Task.FromResult("") : tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.Delay(after, TestContext.Current.CancellationToken);
        long start = Stopwatch.GetTimestamp();
        if (signal is not null) await KillAsync(tool, signal);
        if (second is not null)
        {
            await Task.Delay(apart, TestContext.Current.CancellationToken);
            await KillAsync(tool, second);
        }

        await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        await output;
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work}: {tool.ExitCode} in {took.TotalSeconds:0.00} s after {signal} {second}"));
        return new(tool.ExitCode, took, await error);
    }

    private string Named(string word) => word switch
    {
        "LARGE" or "OTHER" or "FIFO" => PathOf("in", word),
        "OUT" or "LINK" or "NEW" => PathOf("out", word),
        "SCENARIOS" => Clone.PathOf("tests", "Meldpunt.Triage.Testing.Tests", "Shipped", "scenarios"),
        _ => word,
    };

    // Names, kinds and contents, in one text.
    private string Content() => string.Join('\n', new DirectoryInfo(PathOf("out")).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
        .Select(entry => $"{Path.GetRelativePath(_folder.FullName, entry.FullName)} {entry.LinkTarget} {(entry is FileInfo file ? File.ReadAllText(file.FullName) : "")}"));

    private string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    private static async Task KillAsync(Process tool, string signal)
    {
        using Process kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", $"{tool.Id}"]) { RedirectStandardError = true })!;
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    // A bit of the mask for each; only Linux tells.
    private static bool IsIgnored(string signal) => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").Any(line => line.StartsWith("SigIgn:", StringComparison.Ordinal) && (Convert.ToUInt64(line[7..].Trim(), 16) & (1UL << (CodeOf(signal) - 129))) != 0);

    private sealed record Ended(int Code, TimeSpan Took, string Error);
}
