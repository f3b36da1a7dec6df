using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Meldpunt.Triage.Hosting.Journals.Files;

namespace Meldpunt.Triage.Hosting;

/// <summary>Reads a journal in files, also while another process appends to it: an unfinished last line is not read.</summary>
public static class JournalDirectory
{
    /// <summary>What a file of a journal is called, for messages.</summary>
    internal const string Example = JournalFileName.Example;

    /// <summary>The paths of the journal's files, oldest first; none where a journal keeps no record yet, or no longer.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">There is no journal in the folder: neither a file of one, nor the lock of one that has none.</exception>
    public static IReadOnlyList<string> Files(string directory)
    {
        IReadOnlyList<string> files = Find(directory);
        if (files.Count > 0 || JournalLock.IsIn(directory)) return files;
        throw new FileNotFoundException($"There is no journal in '{directory}': it has no file with a name such as {JournalFileName.Example}.");
    }

    /// <summary>The same of a folder that is known to be one for a journal.</summary>
    internal static IReadOnlyList<string> Find(string directory) =>
    [
        .. Directory.GetFiles(directory, JournalFileName.Pattern)
            .Where(path => JournalFileName.Parse(Path.GetFileName(path)) is not null)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal),
    ];

    /// <summary>Opens one file; the stream ends after the line that is the last whole one now.</summary>
    /// <param name="file">Its path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The stream that is given owns it.")]
    public static Stream Open(string file) => RegularFile.Length(file) == 0 ? Stream.Null : new WholeLinesStream(new(
        file,
        new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.SequentialScan, BufferSize = 0 }));

    /// <summary>Reads the lines of all files, oldest first. A file that is erased meanwhile is left out.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="FileNotFoundException">There is no journal in the folder, as <see cref="Files"/> finds it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async IAsyncEnumerable<JournalLine> ReadAsync(
        string directory, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (string file in Files(directory))
        {
            Stream stream = OpenIfThere(file);
            await using (stream.ConfigureAwait(false))
            {
                await foreach (LineChunk chunk in LineChunkReader.ReadAsync(stream, cancellation).ConfigureAwait(false))
                {
                    foreach (JournalLine line in Lines(file, chunk)) yield return line;
                }
            }
        }
    }

    private static Stream OpenIfThere(string file)
    {
        try
        {
            return Open(file);
        }
        catch (FileNotFoundException)
        {
            return Stream.Null;
        }
    }

    private static List<JournalLine> Lines(string file, LineChunk chunk)
    {
        List<JournalLine> read = [];
        LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
        while (lines.MoveNext()) read.Add(new() { Source = file, Number = lines.Number, Utf8 = lines.Line.ToArray() });
        chunk.Return();
        return read;
    }
}
