using System.Runtime.CompilerServices;
using System.Text;
using Meldpunt.Triage.Harness.Journal;
using Meldpunt.Triage.Hosting.Tests.Journals;

namespace Meldpunt.Triage.Hosting.Tests.Replaying;

/// <summary>A journal that is kept anywhere is replayed as lines.</summary>
public sealed class JournalLinesTests
{
    private const int Count = 2_500;

    private static string LineOf(int number) => JournalFolder.LineOf(SeededRecords.Of(number));

    [Fact]
    public async Task Rows_of_a_table_are_decided_as_the_lines_of_a_file_and_named_by_their_numbers()
    {
        JournalReplay replay = JournalReplay.AsRecorded(TriageEngine.Default);
        await replay.AddLinesAsync(Rows(Enumerable.Range(0, Count), number => number == 1_200 ? "{}" : LineOf(number)), cancellation: TestContext.Current.CancellationToken);
        (replay.Summary.Same, replay.Summary.Faulty).Should().Be((Count - 1, 1));
        replay.Summary.Faults.Should().ContainSingle().Which.Place.Should().Be(new JournalPlace { Source = "table", Line = 12_000, IsRow = true });
    }

    [Fact]
    public async Task No_row_is_lost_not_even_an_empty_one()
    {
        JournalReplay replay = JournalReplay.AsRecorded(TriageEngine.Default);
        string[] rows = ["", "\n", "\uFEFF" + LineOf(0), LineOf(1).TrimEnd('\n') + "\r\n", LineOf(2).TrimEnd('\n'), "\0"];
        await replay.AddLinesAsync(Rows(Enumerable.Range(0, rows.Length), number => rows[number]), cancellation: TestContext.Current.CancellationToken);
        (replay.Summary.Same, replay.Summary.Faulty).Should().Be((3, 3));
    }

    [Fact]
    public async Task What_the_lines_throw_is_thrown_after_those_before_it_were_counted()
    {
        JournalReplay replay = JournalReplay.AsRecorded(TriageEngine.Default);
        Func<Task> adding = () => replay.AddLinesAsync(Rows(Enumerable.Range(0, Count), number => number == 1_234 ? throw new TimeoutException() : LineOf(number)), cancellation: TestContext.Current.CancellationToken);
        await adding.Should().ThrowAsync<TimeoutException>();
        replay.Summary.Same.Should().Be(1_234);
    }

    [Fact]
    public async Task A_folder_is_replayed_as_its_lines()
    {
        using JournalFolder folder = new();
        await using (FileJournal journal = folder.Open())
        {
            foreach (int number in Enumerable.Range(0, 50)) await journal.AppendAsync(SeededRecords.Of(number), TestContext.Current.CancellationToken);
        }

        JournalReplay replay = JournalReplay.AsRecorded(TriageEngine.Default);
        await replay.AddLinesAsync(JournalDirectory.ReadAsync(folder.Path, TestContext.Current.CancellationToken), cancellation: TestContext.Current.CancellationToken);
        replay.Summary.Should().Be(new ReplaySummary
        {
            Read = 50,
            Faulty = 0,
            Same = 50,
            Changed = 0,
        });
    }

    [Fact]
    public async Task A_folder_without_a_journal_is_refused_and_one_whose_journal_is_empty_is_not()
    {
        using JournalFolder folder = new();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "decisions.jsonl"), LineOf(0), TestContext.Current.CancellationToken);
        Func<Task> reading = folder.LinesAsync;
        (await reading.Should().ThrowAsync<FileNotFoundException>()).WithMessage("There is no journal in *: it has no file with a name such as decisions-20261124T120000000Z-0001.jsonl.");
        await folder.Open().DisposeAsync();
        (await folder.LinesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Records_that_are_long_and_all_differ_take_bounded_memory_and_are_all_counted()
    {
        const int Long = 100;
        string record = LineOf(0);
        string Lengthened(int number) => record.Replace("\"referrals\":[", $"\"referrals\":[\"{number}{new string('a', 900_000)}\",", StringComparison.Ordinal).Replace(",]", "]", StringComparison.Ordinal);
        JournalReplay replay = JournalReplay.AsRecorded(TriageEngine.Default);
        await replay.AddLinesAsync(Rows(Enumerable.Range(0, Long), Lengthened), cancellation: TestContext.Current.CancellationToken);
        replay.Summary.Changed.Should().Be(Long);
        replay.Summary.Changes.Sum(change => change.Report.Referrals.Lost[0].Length).Should().BeInRange(1 << 20, 64 << 20);
    }

    [Fact]
    public async Task A_thousand_unknown_versions_are_counted_and_one_with_an_endless_name_is_a_fault()
    {
        string record = LineOf(0);
        JournalReplay replay = JournalReplay.AsRecorded(TriageEngine.Default);
        await replay.AddLinesAsync(
            Rows(Enumerable.Range(0, 1_001), number => record.Replace(TriageEngine.Default.Version.Sha256, number == 1_000 ? new('0', 1_001) : $"{number}", StringComparison.Ordinal)),
            cancellation: TestContext.Current.CancellationToken);
        (replay.Summary.OfUnknownVersion, replay.Summary.Unknown.Count, replay.Summary.Faulty).Should().Be((1_000, 100, 1));
        replay.Summary.FaultReasons.Should().ContainSingle().Which.Reason.Should().Be("$.decision.policy: a word is longer than 1000 characters");
    }

    private static async IAsyncEnumerable<JournalLine> Rows(IEnumerable<int> numbers, Func<int, string> line, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (int number in numbers)
        {
            if (number % 100 == 0) await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return new()
            {
                Source = "table",
                Number = number * 10,
                IsRow = true,
                Utf8 = Encoding.UTF8.GetBytes(line(number)),
            };
        }
    }
}
