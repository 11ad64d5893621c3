using System.Diagnostics.CodeAnalysis;

namespace PartnerRelations;

/// <summary>
/// What a command or question answers: a value, or at least one refusal. A form is refused with all its problems at once; a missing
/// permission or a wrong state with the first one only.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class PartnerResult<T>
    where T : notnull
{
    private readonly T? _value;

    internal PartnerResult(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
        Errors = [];
    }

    internal PartnerResult(IReadOnlyList<PartnerError> errors)
    {
        if (errors is not { Count: > 0 }) throw new ArgumentException("A refusal names at least one error.", nameof(errors));
        Errors = errors;
    }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Errors.Count == 0;

    /// <summary>Every refusal, in the order a person would be told; empty on success.</summary>
    public IReadOnlyList<PartnerError> Errors { get; }

    /// <summary>The first refusal; null on success.</summary>
    public PartnerError? Error => Errors.Count == 0 ? null : Errors[0];

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The command was refused; ask <see cref="IsSuccess"/> or use <see cref="TryGetValue"/>.</exception>
    public T Value => IsSuccess ? _value! : throw new InvalidOperationException($"There is no value, because the command was refused: {Error}");

    /// <summary>The value, or the refusals.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value, out IReadOnlyList<PartnerError> errors)
    {
        value = _value;
        errors = Errors;
        return IsSuccess;
    }

    /// <summary>The value, for those who like refusals as exceptions.</summary>
    /// <exception cref="PartnerRefusedException">The command was refused.</exception>
    public T GetValueOrThrow() => IsSuccess ? _value! : throw new PartnerRefusedException(Errors);

    /// <summary>The same refusals, or what <paramref name="next"/> makes of the value.</summary>
    public PartnerResult<TNext> Map<TNext>(Func<T, TNext> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return IsSuccess ? new PartnerResult<TNext>(next(_value!)) : new PartnerResult<TNext>(Errors);
    }

    /// <summary>The value's text, or the refusals'.</summary>
    public override string ToString() => IsSuccess ? _value!.ToString() ?? string.Empty : string.Join(Environment.NewLine, Errors);

#pragma warning disable CA2225 // The named alternates are on PartnerResult.
    /// <summary>A success.</summary>
    public static implicit operator PartnerResult<T>(T value) => new(value);

    /// <summary>A refusal.</summary>
    public static implicit operator PartnerResult<T>(PartnerError error) => new([error]);

    /// <summary>A refusal with several problems; the list must not be empty.</summary>
    public static implicit operator PartnerResult<T>(List<PartnerError> errors) => new(errors);
#pragma warning restore CA2225
}

/// <summary>Makes results by name, for code that cannot use the conversions (interfaces, generic code).</summary>
public static class PartnerResult
{
    /// <summary>A success.</summary>
    public static PartnerResult<T> Success<T>(T value)
        where T : notnull => new(value);

    /// <summary>A refusal.</summary>
    /// <exception cref="ArgumentException">No error is given.</exception>
    public static PartnerResult<T> Refused<T>(params IReadOnlyList<PartnerError> errors)
        where T : notnull => new(errors);
}
