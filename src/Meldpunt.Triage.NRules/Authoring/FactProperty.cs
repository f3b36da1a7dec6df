using System.Reflection;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules;

/// <summary>A property of a host's class as a fact: its answers, and a value of the property for each.</summary>
/// <param name="Property">The property.</param>
/// <param name="Id">The fact's id.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Values">A value for each answer.</param>
internal sealed record FactProperty(PropertyInfo Property, string Id, string[] Answers, object[] Values)
{
    private Func<object, int>? Find { get; init; }

    /// <summary>True when the property can be null, which is unanswered.</summary>
    public bool CanBeNull => Nullable.GetUnderlyingType(Property.PropertyType) is not null;

    /// <summary>The property as a fact with a closed list of answers; null where it has none.</summary>
    /// <param name="property">The property.</param>
    /// <param name="cuts">Where a number is cut by what it is compared with.</param>
    public static FactProperty? Create(PropertyInfo property, NumberCuts? cuts)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        string id = Kebab.Of(property.Name);
        if (!property.CanWrite) return null;
        if (type == typeof(bool)) return new(property, id, ["yes", "no"], [true, false]);
        if (type.IsEnum)
        {
            object[] values = [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value)).Distinct()];
            return new(property, id, [.. values.Select(value => Kebab.Of(value.ToString()!))], values);
        }

        if (cuts is null) return null;
        NumberBand[] bands = cuts.Bands(type);
        if (bands.Length == 0) return null;
        return new(property, id, [.. bands.Select(band => band.Name)], [.. bands.Select(band => band.Example)]) { Find = value => Array.FindIndex(bands, band => band.Holds(value)) };
    }

    /// <summary>Sets the property to an answer, counted from 1; 0 is unanswered.</summary>
    public void Set(object fact, int answer) => Property.SetValue(fact, answer == 0 ? null : Values[answer - 1]);

    /// <summary>The answer of a fact, counted from 1; 0 is unanswered.</summary>
    /// <exception cref="ArgumentException">The value is none that the type names.</exception>
    public int Get(object fact)
    {
        if (Property.GetValue(fact) is not { } value) return 0;
        int place = Find?.Invoke(value) ?? Array.IndexOf(Values, value);
        return place >= 0 ? place + 1 : throw new ArgumentException($"The value of {Property.Name} is none that {Property.PropertyType.Name} names.", nameof(fact));
    }

    /// <summary>The fact of a policy.</summary>
    public Fact ToFact(string doubt, string? closed) => new(Id, Answers.ToValueList()) { Closed = closed ?? (Answers.Contains(doubt) ? null : Answers[0]) };
}
