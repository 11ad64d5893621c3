using System.Globalization;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Ends a call with a documented error. Only ever caught where calls are answered.</summary>
internal sealed class Refusal(int status, int code, string description) : Exception(description)
{
    public int Status => status;

    public int Code => code;

    /// <summary>Who refuses; printed with the error (shape A).</summary>
    public string Origin { get; init; } = "PartnerApiServiceControllers";

    /// <summary>What is printed as <c>data</c>.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>What the body is where it is none of shape A.</summary>
    public Action<System.Text.Json.Utf8JsonWriter>? Body { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What Graph prints as the code; null for the usual word of the status.</summary>
    public string? Word { get; init; }

    /// <summary>Where the documentation names no code for what is wrong with the input.</summary>
    public static Refusal BadInput(string description) => new(400, 2000, description);

    public static Refusal Unauthorized() => new(401, 400, "Access denied");

    public static Refusal Forbidden() => new(403, 1002, "Authorization Failed");

    public static Refusal NoCommerceRelationship(TenantId customer) =>
        new(403, 20002, string.Create(CultureInfo.InvariantCulture, $"There is no commerce relationship between the caller and the account {customer}."));

    public static Refusal NoTenant(string text) => new(404, 60003, $"The tenant {text} could not be found.");

    public static Refusal NotFound(string what) => new(404, 1000, $"{what} could not be found.");
}
