using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Addresses and contacts in a snapshot, which are written as the service prints them.</summary>
internal static class AddressText
{
    public static FakeAddress Read(SnapshotFields fields) => fields.Done(new FakeAddress
    {
        Country = fields.Text("country"),
        Region = fields.Text("region"),
        City = fields.Text("city"),
        State = fields.Text("state"),
        AddressLine1 = fields.Text("addressLine1"),
        AddressLine2 = fields.Text("addressLine2"),
        PostalCode = fields.Text("postalCode"),
        FirstName = fields.Text("firstName"),
        LastName = fields.Text("lastName"),
        PhoneNumber = fields.Text("phoneNumber"),
    });

    public static FakeContact ReadContact(SnapshotFields fields) => fields.Done(new FakeContact
    {
        FirstName = fields.Text("firstName"),
        LastName = fields.Text("lastName"),
        Email = fields.Text("email"),
        PhoneNumber = fields.Text("phoneNumber"),
    });

    public static void Write(Utf8JsonWriter json, string name, FakeAddress? address)
    {
        if (address is not null) Routes.AddressText.Write(json, name, address);
    }
}
