using System.Buffers;

namespace Meldpunt.Triage;

/// <summary>Says of a file that is not JSON Lines what it is, and what to do.</summary>
internal static class FileKind
{
    private const string EachOnALine = "write each report as one JSON object on a line of its own";

    private static readonly SearchValues<byte> BetweenWords = SearchValues.Create(" \t,;\"'"u8);

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> LittleMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigMark => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> LittleWideMark => [0xFF, 0xFE, 0, 0];

    private static ReadOnlySpan<byte> BigWideMark => [0, 0, 0xFE, 0xFF];

    /// <summary>What bytes that are no UTF-8 text are; null for all others.</summary>
    /// <param name="first">The first line that is not blank.</param>
    public static string? OfEncoding(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith(Gzip)) return "this is a gzip file; unpack it first, as gunzip -c FILE does";
        if (first.StartsWith("PK\u0003\u0004"u8) || first.StartsWith("PK\u0005\u0006"u8)) return "this is a zip file; unpack it first, as unzip -p FILE does";
        if (first.StartsWith("PAR1"u8)) return $"this is a Parquet file, a table; {EachOnALine}, as DuckDB's COPY does";
        bool isUtf32 = first.StartsWith(LittleWideMark) || first.StartsWith(BigWideMark) || (first.Length >= 4 && IsTextAmongZeros(first[..4]));
        if (isUtf32) return ToUtf8("UTF-32");
        bool isUtf16 = first.StartsWith(LittleMark) || first.StartsWith(BigMark) || (first.Length >= 2 && IsTextAmongZeros(first[..2]));
        return isUtf16 ? ToUtf8("UTF-16") : null;
    }

    /// <summary>What a file is.</summary>
    /// <param name="first">The first line that is not blank.</param>
    /// <param name="fault">What is wrong with it as a report.</param>
    public static string Describe(ReadOnlySpan<byte> first, string fault)
    {
        if (OfEncoding(first) is { } encoding) return encoding;
        ReadOnlySpan<byte> text = first.Trim(" \t\r"u8);
        return text[0] switch
        {
            (byte)'{' when text.EndsWith(","u8) => $"these are JSON objects separated by commas; {EachOnALine}, without a comma",
            (byte)'{' when !EndsOnLine(text) => "this is one report spread over several lines; write it on one line, as jq -c . FILE does",
            (byte)'[' when BeginsArray(text) => $"this is an array; {EachOnALine}, as jq -c '.[]' FILE does",
            (byte)'<' => $"this is HTML or XML, such as a saved page; {EachOnALine}",
            not ((byte)'{' or (byte)'[') when IsAddress(text) => """this is a list of web addresses; write each as the 'url' of an item, {"items":[{"url":"…"}]}, on a line of its own""",
            not ((byte)'{' or (byte)'[') when text.IndexOfAny((byte)',', (byte)';', (byte)'\t') >= 0 => "this is CSV, a table; write each row as one JSON object on a line of its own",
            _ => $"{fault}, and no report follows: this is not JSON Lines; {EachOnALine}",
        };
    }

    private static string ToUtf8(string encoding) => $"this is {encoding} text; save it as UTF-8, as iconv -f {encoding} -t UTF-8 FILE does";

    // One letter of a text in a wider encoding.
    private static bool IsTextAmongZeros(ReadOnlySpan<byte> letter)
    {
        int at = letter[0] == 0 ? letter.Length - 1 : 0;
        return letter[at] is >= (byte)'\t' and < 0x80 && letter.Count((byte)0) == letter.Length - 1;
    }

    private static bool EndsOnLine(ReadOnlySpan<byte> text) => !OpenJson.Scan(text).IsOpen;

    // [section] and [text](address) begin with a bracket too.
    private static bool BeginsArray(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> inside = text[1..].TrimStart(" \t"u8);
        return inside.IsEmpty || "{[]\"-0123456789"u8.Contains(inside[0]);
    }

    private static bool IsAddress(ReadOnlySpan<byte> text)
    {
        int scheme = text.IndexOf("://"u8);
        if (scheme > 0) return text[..scheme].IndexOfAny(",;\t\""u8) < 0;
        bool isOneWord = text.IndexOfAny(BetweenWords) < 0;
        return isOneWord && text.IndexOfAny((byte)'.', (byte)'@') > 0 && text[^1] is not ((byte)'.' or (byte)':');
    }
}
