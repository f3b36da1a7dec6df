using System.Buffers;
using System.Text;
using Meldpunt.Triage.Harness.Journal;
using Microsoft.Extensions.Time.Testing;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

/// <summary>A folder with a journal that lives as long as a test, and a clock.</summary>
internal sealed class JournalFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt-journal");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public string Path => _folder.FullName;

    public IReadOnlyList<string> Files => JournalDirectory.Files(Path);

    public FileJournalOptions Options => new() { Directory = Path, Retention = Timeout.InfiniteTimeSpan, TimeProvider = Clock };

    public static string LineOf(DecisionRecord record)
    {
        ArrayBufferWriter<byte> line = new();
        record.Write(line);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    public FileJournal Open(Action<FileJournalOptions>? with = null)
    {
        FileJournalOptions options = Options;
        with?.Invoke(options);
        return new(options);
    }

    /// <summary>What the journal holds, as text.</summary>
    public async Task<List<string>> LinesAsync()
    {
        List<string> lines = [];
        await foreach (JournalLine line in JournalDirectory.ReadAsync(Path, TestContext.Current.CancellationToken))
        {
            lines.Add(Encoding.UTF8.GetString(line.Utf8.Span));
        }

        return lines;
    }

    /// <summary>The numbers of the records in the journal, each of them whole and as it was made.</summary>
    public async Task<List<int>> NumbersAsync()
    {
        JournalReader reader = new(TriageEngine.Default);
        List<int> numbers = [];
        foreach (string line in await LinesAsync())
        {
            RecordReading reading = reader.Read(Encoding.UTF8.GetBytes(line));
            reading.Fault.Should().BeNull();
            int number = SeededRecords.NumberAt(reading.Time);
            (line + "\n").Should().Be(LineOf(SeededRecords.Of(number)));
            numbers.Add(number);
        }

        return numbers;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
