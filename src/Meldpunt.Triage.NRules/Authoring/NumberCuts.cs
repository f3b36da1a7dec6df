using System.Globalization;

namespace Meldpunt.Triage.NRules;

/// <summary>A part of the numbers that no rule divides.</summary>
/// <param name="Name">The answer's word.</param>
/// <param name="Example">A number in it, in the type of the property.</param>
/// <param name="From">Where it begins; null for no end.</param>
/// <param name="To">Where it ends; null for no end.</param>
internal sealed record NumberBand(string Name, object Example, Cut? From, Cut? To)
{
    /// <summary>Whether a number is in it, compared as C# compares; never one that is not a number.</summary>
    public bool Holds(object number) => number is double or float
        ? Holds(Convert.ToDouble(number, CultureInfo.InvariantCulture))
        : Holds(Convert.ToDecimal(number, CultureInfo.InvariantCulture));

    private bool Holds(decimal number) => (From is not { } from || from.IsBelow(number)) && (To is not { } to || !to.IsBelow(number));

    private bool Holds(double number) => !double.IsNaN(number) && (From is not { } from || from.IsBelow(number)) && (To is not { } to || !to.IsBelow(number));
}

/// <summary>A place between numbers: right before one, or right behind it.</summary>
internal readonly record struct Cut(decimal Number, bool IsBehind) : IComparable<Cut>
{
    public bool IsBelow(decimal number) => IsBehind ? number > Number : number >= Number;

    public bool IsBelow(double number) => IsBehind ? number > (double)Number : number >= (double)Number;

    public int CompareTo(Cut other) => Number != other.Number ? Number.CompareTo(other.Number) : IsBehind.CompareTo(other.IsBehind);
}

/// <summary>Where the rules cut the numbers of a property, by the fixed numbers that they compare it with.</summary>
internal sealed class NumberCuts
{
    // From here on two integers are one double.
    private const double MostExact = 1L << 53;

    private readonly SortedSet<Cut> _cuts = [];

    public static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is >= TypeCode.SByte and <= TypeCode.Decimal && !(Nullable.GetUnderlyingType(type) ?? type).IsEnum;

    /// <summary>A number as a decimal; null where no decimal is exactly that number, or where integers would be rounded to be compared with it.</summary>
    public static decimal? Exactly(object value)
    {
        if (value is not (double or float)) return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (!(Math.Abs(number) <= MostExact)) return null;
        decimal exact = (decimal)number;
        return (double)exact == number ? exact : null;
    }

    /// <summary>Whether a type of numbers has each value of another; one that can be null is as one that cannot.</summary>
    public static bool HoldsEvery(Type from, Type to)
    {
        TypeCode of = Type.GetTypeCode(Nullable.GetUnderlyingType(from) ?? from);
        TypeCode into = Type.GetTypeCode(Nullable.GetUnderlyingType(to) ?? to);
        return of == into || into switch
        {
            TypeCode.Decimal => of is >= TypeCode.SByte and <= TypeCode.UInt64,
            TypeCode.Double => of is (>= TypeCode.SByte and <= TypeCode.UInt32) or TypeCode.Single,
            TypeCode.Single => of is >= TypeCode.SByte and <= TypeCode.UInt16,
            TypeCode.Int64 => of is >= TypeCode.SByte and <= TypeCode.UInt32,
            TypeCode.UInt64 => of is TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32,
            TypeCode.Int32 => of is >= TypeCode.SByte and <= TypeCode.UInt16,
            TypeCode.UInt32 => of is TypeCode.Byte or TypeCode.UInt16,
            TypeCode.Int16 => of is TypeCode.SByte or TypeCode.Byte,
            TypeCode.UInt16 => of is TypeCode.Byte,
            _ => false,
        };
    }

    public void Before(decimal number) => _cuts.Add(new(number, false));

    public void Behind(decimal number) => _cuts.Add(new(number, true));

    /// <summary>The parts, from the lowest numbers up; those that the type has no number in are left out.</summary>
    public NumberBand[] Bands(Type type)
    {
        List<NumberBand> bands = [];
        Cut? from = null;
        foreach (Cut? to in _cuts.Select(cut => (Cut?)cut).Append(null))
        {
            if (Example(from, to, type) is { } example) bands.Add(new(Name(from, to), example, from, to));
            from = to;
        }

        return [.. bands];
    }

    private static object? Example(Cut? from, Cut? to, Type type)
    {
        NumberBand band = new("", 0, from, to);
        foreach (decimal number in Tries(from, to))
        {
            try
            {
                object value = Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
                if (Convert.ToDecimal(value, CultureInfo.InvariantCulture) == number && band.Holds(value)) return value;
            }
            catch (OverflowException)
            {
            }
        }

        return null;
    }

    // At the ends, the whole numbers next to them, and between them: of whole numbers none is missed.
    private static IEnumerable<decimal> Tries(Cut? from, Cut? to)
    {
        if (from is { } low)
        {
            yield return low.Number;
            if (low.Number < decimal.MaxValue) yield return decimal.Floor(low.Number) + 1;
        }

        if (to is { } high)
        {
            yield return high.Number;
            if (high.Number > decimal.MinValue) yield return decimal.Ceiling(high.Number) - 1;
        }

        yield return ((from?.Number ?? 0) / 2) + ((to?.Number ?? 0) / 2);
    }

    private static string Name(Cut? from, Cut? to) => (from, to) switch
    {
        ({ } low, { } high) when low.Number == high.Number => $"exactly-{Word(low.Number)}",
        ({ } low, { } high) => $"{Lower(low)}-{Upper(high)}",
        ({ } low, null) => Lower(low),
        (null, { } high) => Upper(high),
        (null, null) => "any",
    };

    private static string Lower(Cut cut) => $"{(cut.IsBehind ? "over" : "from")}-{Word(cut.Number)}";

    private static string Upper(Cut cut) => $"{(cut.IsBehind ? "up-to" : "under")}-{Word(cut.Number)}";

    private static string Word(decimal number) =>
        (number < 0 ? "minus-" : "") + Math.Abs(number).ToString("0.############################", CultureInfo.InvariantCulture).Replace(".", "-point-", StringComparison.Ordinal);
}
