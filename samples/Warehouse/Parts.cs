using System.Globalization;

namespace Warehouse;

/// <summary>The archive in partitions that fit in memory, each a file of its own.</summary>
/// <param name="Reports">How many reports there are, numbered from 0.</param>
/// <param name="Size">How many reports a partition has.</param>
internal sealed record Parts(long Reports, long Size)
{
    public int Count => (int)((Reports + Size - 1) / Size);

    /// <summary>The numbers of the reports of a partition, as a query.</summary>
    public string NumbersOf(int part) => string.Create(CultureInfo.InvariantCulture, $"range({part * Size}, {Math.Min(Reports, (part + 1) * Size)}) AS t(r)");

    /// <summary>The file of a partition: of the archive, or with what a version made of it before its name.</summary>
    public static string File(string table, int part) => string.Create(CultureInfo.InvariantCulture, $"{table}-{part:D5}");
}
