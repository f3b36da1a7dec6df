using System.Globalization;

namespace Warehouse;

/// <summary>The archive in parts that fit in memory.</summary>
/// <param name="Reports">How many reports there are, numbered from 0.</param>
internal sealed record Parts(long Reports)
{
    private const long Size = 5_000_000;

    public int Count => (int)((Reports + Size - 1) / Size);

    public static string Where(int part) => string.Create(CultureInfo.InvariantCulture, $"report >= {part * Size} AND report < {(part + 1) * Size}");

    public static string File(string version, string table, int part) => string.Create(CultureInfo.InvariantCulture, $"{version}-{table}-{part:D3}");
}
