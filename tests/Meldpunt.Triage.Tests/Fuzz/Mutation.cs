namespace Meldpunt.Triage.Tests.Fuzz;

/// <summary>Changes bytes of a good input at random: flips, inserts, removes, repeats, cuts, and tokens of JSON.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] Tokens =
    [
        [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "]"u8], [.. "\""u8], [.. ","u8], [.. ":"u8], [.. "null"u8], [.. "true"u8], [.. "1e999"u8],
        [.. "-0"u8], [.. "\\u0000"u8], [.. "\\ud800"u8], [.. "\\"u8], [.. "\uFEFF"u8], [0xC3], [0xFF], [0], [.. "\r\n"u8], [.. "\"url\":"u8],
        [.. "https://example.org/"u8], [.. "http://example.onion/"u8], [.. "\"in-doubt\""u8], [.. "items"u8], [.. "🙂"u8],
    ];

    private readonly Random _random = new(seed);

    public byte[] Of(byte[] good)
    {
        List<byte> bytes = [.. good];
        for (int times = _random.Next(1, 5); times > 0; times--) Change(bytes);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        int at = _random.Next(bytes.Count + 1);
        int length = Math.Min(_random.Next(1, 20), bytes.Count - at);
        switch (_random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes.Insert(at, (byte)_random.Next(256));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when _random.Next(8) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Tokens[_random.Next(Tokens.Length)]);
                break;
        }
    }
}
