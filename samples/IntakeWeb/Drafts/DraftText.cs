using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Meldpunt.Triage;

namespace IntakeWeb.Drafts;

/// <summary>A draft as bytes, small enough for an address, and back.</summary>
internal static class DraftText
{
    // The id is followed by the groups of items that are alike, each after a plus.
    public static byte[] Write(Draft draft)
    {
        string head = $"{draft.Id:N}{string.Concat(draft.Alike.Select(group => $"+{string.Join('.', group.Select(item => item.ToString(CultureInfo.InvariantCulture)))}"))}";
        string?[] words = [head, .. draft.Steps.SelectMany(step => (string?[])[step.Question, step.Answer])];
        using MemoryStream bytes = new();
        using (BrotliStream packed = new(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(packed, words);
        return bytes.ToArray();
    }

    public static Draft Read(byte[] bytes)
    {
        using BrotliStream unpacked = new(new MemoryStream(bytes), CompressionMode.Decompress);
        string?[] words = JsonSerializer.Deserialize<string?[]>(unpacked)!;
        string[] head = words[0]!.Split('+');
        return new(Guid.ParseExact(head[0], "N"), words.Skip(1).Chunk(2).Select(pair => new DialogueStep(pair[0]!, pair[1])).ToValueList())
        {
            Alike = head.Skip(1).Select(group => group.Split('.').Select(item => int.Parse(item, CultureInfo.InvariantCulture)).ToValueList()).ToValueList(),
        };
    }
}
