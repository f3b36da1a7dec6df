
namespace Meldpunt.Triage.NRules.Tests.Authoring;

public enum ParcelKind
{
    Letter,
    Parcel,
    Food,
    Unknown,
}

/// <summary>What a host's rules are about.</summary>
public sealed class Parcel
{
    public ParcelKind? Kind { get; init; }

    public ParcelKind Declared { get; init; }

    public bool? Insured { get; init; }

    public bool Fragile { get; init; }

    public decimal? Weight { get; init; }

    public int Count { get; init; }

    public float Ratio { get; init; }

    public double Share { get; init; }

    public string Name { get; init; } = "";

    public bool IsHeavy => Weight > 20;
}

public sealed class Customer
{
    public bool IsKnown { get; init; }
}

internal static class Own
{
    private static readonly HashSet<ParcelKind?> Set = [ParcelKind.Letter, ParcelKind.Food];

    public static int Most { get; set; } = 3;

    public static int Limit() => throw new InvalidOperationException("never shown");

    public static bool IsLetterOrFood(ParcelKind? kind) => kind is ParcelKind.Letter or ParcelKind.Food;

    public static bool InSet(ParcelKind? kind) => Set.Contains(kind);

    public static bool In<T>(T one, params T[] many) => many.Contains(one);

    public static bool IsOdd(Parcel parcel) => parcel.Count % 2 == 1;

    public static bool Throws(ParcelKind? kind) => kind is null ? throw new InvalidOperationException("never shown") : kind == ParcelKind.Food;
}

