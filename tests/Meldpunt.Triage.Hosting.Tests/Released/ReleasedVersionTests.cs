using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Hosting.Tests.Released;

/// <summary>What each version that was released wrote is read by this one, and decided to the same bytes: tests/released.</summary>
public sealed class ReleasedVersionTests
{
    private static readonly string Folder = Clone.PathOf("tests", "released");

    public static TheoryData<string> All => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Its_policy_is_read_and_has_the_same_fingerprint(string version)
    {
        TriageEngine engine = EngineOf(version);

        string[] fingerprints = [.. Lines(version, ReleasedFiles.Decisions).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("policy").GetProperty("sha256").GetString()!).Distinct()];

        fingerprints.Should().Equal(engine.Version.Sha256);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_reports_are_decided_to_the_same_bytes(string version)
    {
        TriageEngine engine = EngineOf(version);
        PreparedReport[] reports = [.. Lines(version, ReleasedFiles.Reports).Select(line => engine.Read(Encoding.UTF8.GetBytes(line)).Report!)];

        reports.Should().HaveCountGreaterThan(50);
        reports.Select(report => engine.Decide(report).ToJson()).Should().Equal(Lines(version, ReleasedFiles.Decisions));
        reports.Select(report => engine.DecideClosed(report).ToJson()).Should().Equal(Lines(version, ReleasedFiles.Closed));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Its_lines_are_decided_to_the_same_bytes(string version)
    {
        using MemoryStream output = new();
        using FileStream input = File.OpenRead(PathOf(version, ReleasedFiles.Reports));

        await new TriageLines(EngineOf(version)).DecideAsync(input, output, cancellation: TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(output.ToArray()).Should().Be(await File.ReadAllTextAsync(PathOf(version, ReleasedFiles.Decisions), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_decisions_are_read_back(string version)
    {
        TriageEngine engine = EngineOf(version);
        foreach (string line in Lines(version, ReleasedFiles.Decisions).Concat(Lines(version, ReleasedFiles.Closed)))
        {
            engine.ReadDecision(line).Decision?.ToJson().Should().Be(line);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Its_journal_is_replayed_and_nothing_differs(string version)
    {
        JournalReplay replay = JournalReplay.AsRecorded(EngineOf(version));

        await replay.AddLinesAsync(JournalDirectory.ReadAsync(PathOf(version, ReleasedFiles.Journal), TestContext.Current.CancellationToken));

        replay.Summary.Same.Should().BeGreaterThan(100);
        replay.Summary.Should().Be(new ReplaySummary { Read = replay.Summary.Same, Same = replay.Summary.Same, Faulty = 0, Changed = 0 });
    }

    // The types have the words of the shipped policy: of an earlier one, the engine reads what those words cannot say.
    [Theory]
    [MemberData(nameof(All))]
    public void While_the_policy_is_the_same_its_reports_and_decisions_are_read_as_types(string version)
    {
        if (EngineOf(version).Version.Sha256 != TriageEngine.Default.Version.Sha256) return;
        foreach ((string report, string decision) in Lines(version, ReleasedFiles.Reports).Zip(Lines(version, ReleasedFiles.Decisions)))
        {
            TriageEngine.Default.Decide(JsonSerializer.Deserialize<Report>(report)!).ToJson().Should().Be(decision);
            JsonSerializer.Deserialize<Decision>(decision)!.ToJson().Should().Be(decision);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_other_policy_has_the_version_that_it_had(string version)
    {
        (PolicyVersion then, PolicyVersion now) = (EngineOf(version).Version, TriageEngine.Default.Version);

        if ((then.Id, then.Version) == (now.Id, now.Version)) now.Sha256.Should().Be(then.Sha256, "give the policy another version, or write all while {0} is not released", version);
    }

    [Fact]
    public async Task What_the_version_that_is_being_made_writes_is_kept()
    {
        string version = Versions.Present;
        if (Versions.Released.Contains(version)) return;

        foreach ((string file, byte[] content) in await ReleasedFiles.AllAsync(TriageEngine.Default.Policy))
        {
            (await File.ReadAllBytesAsync(PathOf(version, file), TestContext.Current.CancellationToken)).Should().Equal(content, "{0} is kept of {1}; if it should change, run harness write all and read what did", file, version);
        }
    }

    [Fact]
    public void Every_version_that_was_released_is_kept() => Versions.Released.Should().BeSubsetOf(Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)));

    private static TriageEngine EngineOf(string version) => TriageEngine.Create(PolicyDocument.Load(PathOf(version, ReleasedFiles.Policy)));

    private static string[] Lines(string version, string file) => File.ReadAllLines(PathOf(version, file));

    private static string PathOf(string version, string file) => Path.Combine(Folder, version, file);
}
