using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>How addresses and contacts are read and printed: what is missing is left out.</summary>
internal static class AddressText
{
    public static void Write(Utf8JsonWriter json, string name, FakeAddress address) => json.Object(name, _ => WriteMembers(json, address));

    public static void WriteMembers(Utf8JsonWriter json, FakeAddress address)
    {
        json.Text("country", address.Country);
        json.Text("region", address.Region);
        json.Text("city", address.City);
        json.Text("state", address.State);
        json.Text("addressLine1", address.AddressLine1);
        json.Text("addressLine2", address.AddressLine2);
        json.Text("postalCode", address.PostalCode);
        json.Text("firstName", address.FirstName);
        json.Text("lastName", address.LastName);
        json.Text("phoneNumber", address.PhoneNumber);
    }

    public static void Write(Utf8JsonWriter json, string name, FakeContact contact) => json.Object(name, _ =>
    {
        json.Text("firstName", contact.FirstName);
        json.Text("lastName", contact.LastName);
        json.Text("email", contact.Email);
        json.Text("phoneNumber", contact.PhoneNumber);
    });

    public static FakeAddress Read(JsonFields fields) => Address(fields.Text);

    public static FakeContact ReadContact(JsonFields fields) => Contact(fields.Text);

    public static FakeAddress Address(Func<string, string?> text) => new()
    {
        Country = text("country"),
        Region = text("region"),
        City = text("city"),
        State = text("state"),
        AddressLine1 = text("addressLine1"),
        AddressLine2 = text("addressLine2"),
        PostalCode = text("postalCode"),
        FirstName = text("firstName"),
        LastName = text("lastName"),
        PhoneNumber = text("phoneNumber"),
    };

    public static FakeContact Contact(Func<string, string?> text) => new()
    {
        FirstName = text("firstName"),
        LastName = text("lastName"),
        Email = text("email"),
        PhoneNumber = text("phoneNumber"),
    };
}
