namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>A whole line of a journal; <see cref="JournalReader"/> reads it.</summary>
/// <param name="File">The path of its file.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Utf8">The line in UTF-8, without its end.</param>
public sealed record JournalLine(string File, long Number, ReadOnlyMemory<byte> Utf8);
